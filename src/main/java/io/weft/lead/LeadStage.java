package io.weft.lead;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Where a lead stands (domain 6.1). */
public enum LeadStage {
    NEW("idle"),
    GATED("idle"),
    BLOCKED("bad"),
    OFFERED("info"),
    ACCEPTED("busy"),
    WORKING("busy"),
    PROPOSED("busy"),
    APPLIED("ok"),
    ISSUED("ok"),
    WON("ok"),
    RETURNED("warn"),
    LOST("idle"),
    EXPIRED("idle"),
    CONSENT_LOST("bad");

    private final String tone;

    LeadStage(String tone) {
        this.tone = tone;
    }

    /** How loud its badge is. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "lead.stage." + name();
    }

    /** Somebody accepted it and its window runs: the customer and the class are protected (PR-ATT-02). */
    public boolean isProtected() {
        return this == ACCEPTED || this == WORKING || this == PROPOSED;
    }

    /** It stands in the way of another lead for the same subject (SR-COO-01). */
    public boolean isUnderWay() {
        return this == OFFERED || isProtected() || this == APPLIED || this == ISSUED;
    }

    /** Nothing happens to it any more. */
    public boolean isOver() {
        return this == WON || this == LOST || this == EXPIRED || this == CONSENT_LOST;
    }

    /** The columns of the board. */
    public static List<LeadStage> board() {
        return List.of(BLOCKED, OFFERED, RETURNED, ACCEPTED, WORKING, PROPOSED, APPLIED, ISSUED, WON);
    }

    /** For {@code = any(:stages)}. */
    public static String[] names(Predicate<LeadStage> which) {
        return Arrays.stream(values()).filter(which).map(Enum::name).toArray(String[]::new);
    }
}
