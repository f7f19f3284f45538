package io.weft.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers and dates as people read them ({@code #fmt} in templates). Short forms follow the language: 万 and 亿 in Chinese,
 * m and bn in English; the exact figure belongs on hover. A missing value is a dash.
 */
@Component
@RequiredArgsConstructor
public class Fmt {

    private static final String NONE = "–";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Clock clock;
    private final Messages messages;

    /** An amount in short: 4,310 · 1.2 万 · 44.9 亿. */
    public String money(@Nullable Number value) {
        return value == null ? NONE : shorten(decimal(value), 2);
    }

    /** An amount to the fen: 4,310.00. */
    public String exact(@Nullable Number value) {
        return value == null ? NONE : pattern("#,##0.00").format(decimal(value));
    }

    /** A count in short: 1,042 · 104.2 万. */
    public String count(@Nullable Number value) {
        return value == null ? NONE : shorten(decimal(value), 0);
    }

    /** A count in full: 1,042,318. */
    public String exactCount(@Nullable Number value) {
        return value == null ? NONE : pattern("#,##0").format(decimal(value));
    }

    /** A ratio with two decimals, such as products per customer: 1.75. */
    public String ratio(@Nullable Number value) {
        return value == null ? NONE : pattern("#,##0.00").format(decimal(value));
    }

    /** A share of one as percent: 0.1754 is 17.5 %. */
    public String percent(@Nullable Number value) {
        return value == null ? NONE : pattern("#,##0.0").format(decimal(value).movePointRight(2)) + " %";
    }

    /** A change with its sign: +3.2 %, −0.4 %. */
    public String change(@Nullable Number share) {
        if (share == null) {
            return NONE;
        }
        var value = decimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "±")
                + pattern("#,##0.0").format(value.abs()) + " %";
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? NONE : DATE.format(day);
    }

    /** A month: October 2026, 2026年10月. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(messages.text("fmt.month"), LocaleContextHolder.getLocale())
                .format(month);
    }

    /** A moment to the minute, in Shanghai. */
    public String exactTime(@Nullable TemporalAccessor at) {
        return at == null ? NONE : at instanceof LocalDate day ? DATE.format(day) : TIME.format(Instant.from(at));
    }

    /** For the datetime attribute of a time element. */
    public @Nullable String iso(@Nullable TemporalAccessor at) {
        return at == null
                ? null
                : at instanceof LocalDate day
                        ? DATE.format(day)
                        : Instant.from(at).toString();
    }

    /** A moment as lists show it: just now, 5 min ago, today 10:12, yesterday 10:12, 12 Nov, 2025-11-12. */
    public String relative(@Nullable TemporalAccessor at) {
        return at == null ? NONE : new RelativeTime(clock, messages).moment(Instant.from(at));
    }

    /** A day as lists show it: today, tomorrow, yesterday, in 3 days, 12 Nov. */
    public String relativeDay(@Nullable LocalDate day) {
        return day == null ? NONE : new RelativeTime(clock, messages).day(day);
    }

    /** How old something is: today, 12 days ago, 5 months ago, 3 years ago; of a day or of a moment. */
    public String age(@Nullable TemporalAccessor since) {
        if (since == null) {
            return NONE;
        }
        var day = since instanceof LocalDate date
                ? date
                : Instant.from(since).atZone(clock.getZone()).toLocalDate();
        return new RelativeTime(clock, messages).age(day);
    }

    /** How long something took: 0.4 s, 12 s, 3 min 5 s. */
    public String duration(java.time.@Nullable Duration took) {
        if (took == null) {
            return NONE;
        }
        if (took.toSeconds() < 10) {
            return messages.text("fmt.seconds", pattern("0.0").format(took.toMillis() / 1000.0));
        }
        return took.toMinutes() == 0
                ? messages.text("fmt.seconds", String.valueOf(took.toSeconds()))
                : messages.text("fmt.minutes", String.valueOf(took.toMinutes()), String.valueOf(took.toSecondsPart()));
    }

    /** A size in bytes: 512 B, 1.4 MB. */
    public String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? pattern("0.0").format(bytes / 1e3) + " kB"
                : pattern("#,##0.0").format(bytes / 1e6) + " MB";
    }

    private String shorten(BigDecimal value, int decimals) {
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        var small = chinese ? TEN_THOUSAND : MILLION;
        var big = chinese ? HUNDRED_MILLION : BILLION;
        var size = value.abs();
        if (size.compareTo(small) < 0) {
            boolean whole = decimals == 0
                    || value.stripTrailingZeros().scale() <= 0
                    || size.compareTo(BigDecimal.valueOf(1000)) >= 0;
            return pattern(whole ? "#,##0" : "#,##0.00").format(value);
        }
        boolean huge = size.compareTo(big) >= 0;
        return messages.text(
                huge ? "fmt.big" : "fmt.small",
                pattern("#,##0.##").format(value.divide(huge ? big : small, 2, RoundingMode.HALF_UP)));
    }

    private static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    private static DecimalFormat pattern(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
