package io.weft.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
class WorkCalendarTests {

    @Autowired
    WorkCalendar calendar;

    @Test
    void countsOverTheSpringFestival() {
        // Friday 13 February 2026: Saturday 14 is worked, 15 to 23 are off
        var friday = LocalDate.of(2026, 2, 13);
        assertThat(calendar.addWorkingDays(friday, 1)).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(calendar.addWorkingDays(friday, 2)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 2, 24), -2)).isEqualTo(friday);
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2026, 2, 24)))
                .isEqualTo(2);
    }

    @Test
    void theYearNotAnnouncedYetIsAGuessAndSaysSo() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(calendar.month(YearMonth.of(2027, 2)).provisional()).isTrue();
        assertThat(calendar.month(YearMonth.of(2026, 10)).provisional()).isFalse();
    }

    @Test
    void aMonthIsWholeWeeks() {
        var month = calendar.month(YearMonth.of(2026, 10));
        assertThat(month.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.workingDays()).isEqualTo(18);
    }

    @Test
    @Transactional
    void aDayCanBeMarkedAndCleared() {
        var monday = LocalDate.of(2031, 3, 3);
        calendar.mark(monday, DayKind.HOLIDAY, "company day");
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        calendar.clear(monday);
        assertThat(calendar.isWorkingDay(monday)).isTrue();
    }
}
