package io.weft.kpi;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sentence that says in words what the figures of a section say. It is kept as what it says, so that it can be put into
 * either language: a key below {@code kpi.bulletin.said.} and {@link Amount}s, {@link Points}, {@link Subject}s and numbers.
 */
public record BulletinSentence(String key, List<Object> args) {

    public BulletinSentence {
        args = List.copyOf(args);
    }

    public static BulletinSentence of(String key, Object... args) {
        return new BulletinSentence(key, List.of(args));
    }

    /** A figure in its unit. */
    public record Amount(MetricUnit unit, BigDecimal value) {}

    /** A difference of two shares. */
    public record Points(BigDecimal value) {}

    public String messageKey() {
        return "kpi.bulletin.said." + key;
    }
}
