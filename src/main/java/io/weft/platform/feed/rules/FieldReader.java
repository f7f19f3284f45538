package io.weft.platform.feed.rules;

import io.weft.platform.feed.FeedColumn;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one field of a feed as its column's type; feeds.md 1 says what is good. */
public final class FieldReader {

    /** Longest text a field may hold, in characters. */
    public static final int MAX_TEXT = 10_000;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2}0*)?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private FieldReader() {}

    /**
     * The value of a field that is not empty.
     *
     * @throws BadField with a message key of {@code feed.reject.*} when the value is not valid
     */
    public static Object read(FeedColumn column, String text) throws BadField {
        if (text.indexOf('\0') >= 0 || text.length() > MAX_TEXT) {
            throw new BadField("feed.reject.text");
        }
        if (!column.allowed().isEmpty() && !column.allowed().contains(text)) {
            throw new BadField("feed.reject.code");
        }
        return switch (column.type()) {
            case TEXT -> text;
            case DATE -> date(text);
            case TIME -> time(text);
            case MONEY -> money(text);
            case INTEGER -> integer(text);
            case BOOLEAN -> bool(text);
            case LIST -> list(text);
            case BYTES -> throw new IllegalStateException("A file has no bytes: " + column.name());
        };
    }

    private static LocalDate date(String text) throws BadField {
        try {
            LocalDate day = LocalDate.parse(text, DATE);
            if (text.length() == 10 && day.getYear() >= 1) {
                return day;
            }
        } catch (DateTimeException notADate) {
            // said below
        }
        throw new BadField("feed.reject.date");
    }

    private static OffsetDateTime time(String text) throws BadField {
        try {
            if (text.length() == 10) {
                return date(text).atStartOfDay(SHANGHAI).toOffsetDateTime();
            }
            return hasOffset(text)
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(SHANGHAI).toOffsetDateTime();
        } catch (DateTimeException notATime) {
            throw new BadField("feed.reject.time");
        }
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 9;
    }

    private static BigDecimal money(String text) throws BadField {
        if (!MONEY.matcher(text).matches()) {
            throw new BadField("feed.reject.number");
        }
        return new BigDecimal(text);
    }

    private static Integer integer(String text) throws BadField {
        if (!INTEGER.matcher(text).matches()) {
            throw new BadField("feed.reject.integer");
        }
        return Integer.valueOf(text);
    }

    private static Boolean bool(String text) throws BadField {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadField("feed.reject.boolean");
        };
    }

    private static String[] list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    /** Empty means not given; so does a field of nothing but white space. */
    public static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    /** A value that does not fit its column. */
    public static final class BadField extends Exception {

        private final String messageKey;

        public BadField(String messageKey) {
            super(messageKey, null, false, false);
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }
}
