package io.weft.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words for moments near now. */
record RelativeTime(Clock clock, Messages messages) {

    String moment(Instant at) {
        var ago = Duration.between(at, clock.instant());
        if (!ago.isNegative() && ago.toMinutes() < 1) {
            return messages.text("fmt.now");
        }
        if (!ago.isNegative() && ago.toMinutes() < 60) {
            return messages.text("fmt.minutesAgo", ago.toMinutes());
        }
        var local = at.atZone(clock.getZone());
        return day(local.toLocalDate())
                + (near(local.toLocalDate())
                        ? " " + DateTimeFormatter.ofPattern("HH:mm").format(local)
                        : "");
    }

    String day(LocalDate day) {
        var today = LocalDate.now(clock);
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead >= -1 && ahead <= 1) {
            return messages.text(ahead == 0 ? "fmt.today" : ahead > 0 ? "fmt.tomorrow" : "fmt.yesterday");
        }
        if (ahead > 1 && ahead <= 6) {
            return messages.text("fmt.inDays", ahead);
        }
        if (ahead < -1 && ahead >= -6) {
            return messages.text("fmt.daysAgo", -ahead);
        }
        return day.getYear() == today.getYear() ? shortDay(day) : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** How old something is: days up to a month, months up to two years, then years. */
    String age(LocalDate day) {
        var today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        if (days <= 6) {
            return day(day);
        }
        if (months == 0) {
            return messages.text("fmt.daysAgo", days);
        }
        return months < 24
                ? messages.text("fmt.monthsAgo", months)
                : messages.text("fmt.yearsAgo", ChronoUnit.YEARS.between(day, today));
    }

    private boolean near(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), day)) <= 1;
    }

    private String shortDay(LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        var pattern = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "M月d日" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
