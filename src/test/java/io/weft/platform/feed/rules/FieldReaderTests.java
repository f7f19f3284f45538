package io.weft.platform.feed.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.platform.feed.ColumnType;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.rules.FieldReader.BadField;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FieldReaderTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/feed/fields.csv", numLinesToSkip = 1)
    void readsWhatTheContractAllowsAndNothingElse(ColumnType type, String text, boolean good) throws Exception {
        FeedColumn column = column(type);
        if (good) {
            assertThat(FieldReader.read(column, text)).isNotNull();
        } else {
            assertThatThrownBy(() -> FieldReader.read(column, text)).isInstanceOf(BadField.class);
        }
    }

    private static FeedColumn column(ColumnType type) {
        return switch (type) {
            case DATE -> FeedColumn.date("x");
            case TIME -> FeedColumn.time("x");
            case MONEY -> FeedColumn.money("x");
            case INTEGER -> FeedColumn.integer("x");
            case BOOLEAN -> FeedColumn.bool("x");
            case LIST -> FeedColumn.list("x");
            case TEXT, BYTES -> FeedColumn.text("x");
        };
    }

    @Test
    void readsATimeWithoutOffsetInShanghai() throws Exception {
        assertThat(FieldReader.read(FeedColumn.time("at"), "2026-01-31"))
                .isEqualTo(OffsetDateTime.parse("2026-01-31T00:00+08:00"));
    }

    @Test
    void refusesWhatADatabaseCannotHold() {
        assertThatThrownBy(() -> FieldReader.read(FeedColumn.text("x"), "a\0b")).hasMessage("feed.reject.text");
        assertThatThrownBy(() -> FieldReader.read(FeedColumn.text("x"), "x".repeat(10_001)))
                .hasMessage("feed.reject.text");
    }

    @Test
    void readsOnlyTheCodesOfAnEnumeration() {
        FeedColumn status = FeedColumn.oneOf("status", "GIVEN", "WITHDRAWN");
        assertThatThrownBy(() -> FieldReader.read(status, "given")).hasMessage("feed.reject.code");
    }

    @Test
    void takesWhiteSpaceForNothing() {
        assertThat(FieldReader.given(" \u3000")).isNull();
        assertThat(FieldReader.given(" x ")).isEqualTo(" x ");
    }

    @Test
    void masksPersonalValuesInMessages() {
        assertThat(MaskedValue.of("13812345678", true)).isEqualTo("1*********8");
        assertThat(MaskedValue.of("李四", true)).isEqualTo("**");
        assertThat(MaskedValue.of("MAYBE", false)).isEqualTo("MAYBE");
        assertThat(MaskedValue.of("a\u202Eb\0", false)).isEqualTo("a?b?");
    }
}
