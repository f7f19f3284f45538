package io.weft.tiering;

/** Annual premium in force by the way it is paid, so that a rule can count each at its own rate. */
public enum PremiumKind {
    /** Paid once. */
    SINGLE,
    /** A yearly contract, renewed. */
    YEARLY,
    /** Regular, under five years. */
    SHORT,
    /** Regular, five to nine years. */
    MIDDLE,
    /** Regular, ten years or more, or no term known. */
    LONG;

    public String messageKey() {
        return "tiering.premium-kind." + name();
    }
}
