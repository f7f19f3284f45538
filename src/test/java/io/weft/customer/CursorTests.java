package io.weft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void survivesAnAddress() {
        var contact = new ContactCursor(Instant.parse("2026-11-21T10:12:13.123456Z"), 17);
        var task = new TaskCursor(LocalDate.of(2026, 11, 28), 9);

        assertThat(ContactCursor.parse(contact.toString())).isEqualTo(contact);
        assertThat(TaskCursor.parse(task.toString())).isEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.y", "9223372036854775807.1", "99999999999999999999.1", "2026-13-45.2", "'--"})
    void takesAnythingUnreadableForTheFirstPage(String text) {
        assertThat(TaskCursor.parse(text)).isEqualTo(TaskCursor.first());
        assertThat(ContactCursor.parse(text).at()).isAfterOrEqualTo(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
