package io.weft.customer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void isLateOnlyAfterMoreThanTheHoursAllowed() {
        assertThat(ContactRules.late(NOW.minus(Duration.ofHours(24)), NOW, 24)).isFalse();
        assertThat(ContactRules.late(NOW.minus(Duration.ofHours(24)).minusSeconds(1), NOW, 24))
                .isTrue();
    }

    @Test
    void refusesTheFutureButNotAClockThatIsAMinuteFast() {
        assertThat(ContactRules.inFuture(NOW.plusSeconds(60), NOW)).isFalse();
        assertThat(ContactRules.inFuture(NOW.plusSeconds(180), NOW)).isTrue();
    }

    @Test
    void takesAYearOfTheLastCenturyForASlip() {
        assertThat(ContactRules.implausiblyOld(Instant.parse("0001-01-01T00:00:00Z")))
                .isTrue();
        assertThat(ContactRules.implausiblyOld(NOW.minus(Duration.ofDays(3000))))
                .isFalse();
    }

    @Test
    void grantsALittleMoreTimeForUndoThanItShows() {
        assertThat(UndoWindow.open(NOW, NOW.plus(UndoWindow.SHOWN))).isTrue();
        assertThat(UndoWindow.open(NOW, NOW.plusSeconds(31))).isFalse();
    }
}
