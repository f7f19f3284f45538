package io.weft.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month as a grid of weeks, Monday first; days of the neighbouring months fill the corners. */
public record CalendarMonth(YearMonth month, List<List<Day>> weeks) {

    /** One cell; {@code special} is null on a day that is what its weekday says. */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean worked,
            @Nullable SpecialDay special) {}

    static CalendarMonth of(YearMonth month, Map<LocalDate, SpecialDay> special) {
        var first = firstCell(month);
        int weeks = (int) (first.until(month.atEndOfMonth(), java.time.temporal.ChronoUnit.DAYS) / 7) + 1;
        return new CalendarMonth(
                month,
                IntStream.range(0, weeks)
                        .mapToObj(week -> IntStream.range(0, 7)
                                .mapToObj(day -> day(first.plusDays(week * 7L + day), month, special))
                                .toList())
                        .toList());
    }

    static LocalDate firstCell(YearMonth month) {
        return month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Day day(LocalDate date, YearMonth month, Map<LocalDate, SpecialDay> special) {
        return new Day(date, YearMonth.from(date).equals(month), WorkCalendar.worked(date, special), special.get(date));
    }

    public boolean provisional() {
        return weeks.stream()
                .flatMap(List::stream)
                .anyMatch(day ->
                        day.inMonth() && day.special() != null && day.special().provisional());
    }

    public long workingDays() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.inMonth() && day.worked())
                .count();
    }
}
