package io.weft.tiering;

/** Puts parts of a rule into words of the reader's language. */
public interface RuleSpeaker {

    /** {@code Value at least 70}. */
    String clause(Clause clause);

    /** The tier's name. */
    String tier(Tier tier);
}
