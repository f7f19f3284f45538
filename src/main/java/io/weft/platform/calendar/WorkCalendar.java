package io.weft.platform.calendar;

import io.weft.platform.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts in working days (wd) and keeps the days that are not what their weekday says. */
@Service
@RequiredArgsConstructor
public class WorkCalendar {

    private static final String BETWEEN = """
            select day, kind, name, provisional
              from platform_workday
             where day between :from and :until
            """;
    private static final String MARK = """
            insert into platform_workday (day, kind, name, provisional)
            values (:day, :kind, :name, false)
                on conflict (day) do update
               set kind = excluded.kind, name = excluded.name, provisional = false
            """;
    private static final String CLEAR = "delete from platform_workday where day = :day";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    public boolean isWorkingDay(LocalDate day) {
        return worked(day, special(day, day));
    }

    /** The day so many working days later (earlier when negative); the start itself is not counted. */
    public LocalDate addWorkingDays(LocalDate start, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        int left = Math.abs(workingDays);
        var far = start.plusDays(step * (left * 3L + 30));
        var special = step > 0 ? special(start, far) : special(far, start);
        var day = start;
        while (left > 0) {
            day = day.plusDays(step);
            left -= worked(day, special) ? 1 : 0;
        }
        return day;
    }

    /** Working days after {@code start} up to and with {@code end}; 0 when end is not after start. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            return 0;
        }
        var special = special(start, end);
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> worked(day, special))
                .count();
    }

    public CalendarMonth month(YearMonth month) {
        var first = CalendarMonth.firstCell(month);
        return CalendarMonth.of(month, special(first, first.plusDays(41)));
    }

    /** The special days of a stretch, by day. */
    public Map<LocalDate, SpecialDay> special(LocalDate from, LocalDate until) {
        return jdbc.sql(BETWEEN).param("from", from).param("until", until).query(WorkCalendar::row).list().stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
    }

    @Transactional
    public void mark(LocalDate day, DayKind kind, String name) {
        jdbc.sql(MARK)
                .param("day", day)
                .param("kind", kind.name())
                .param("name", name)
                .update();
        audit.record("calendar.mark", "day", day, Map.of("kind", kind.name(), "name", name));
    }

    /** The day becomes again what its weekday says. */
    @Transactional
    public void clear(LocalDate day) {
        if (jdbc.sql(CLEAR).param("day", day).update() > 0) {
            audit.record("calendar.clear", "day", day, Map.of());
        }
    }

    static boolean worked(LocalDate day, Map<LocalDate, SpecialDay> special) {
        @Nullable SpecialDay exception = special.get(day);
        return exception == null ? !weekend(day) : exception.kind() == DayKind.WORKDAY;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static SpecialDay row(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("provisional"));
    }
}
