package io.weft.tiering;

/** Where a version of the rule stands. Only a draft can be edited. */
public enum RuleStatus {
    DRAFT,
    PROPOSED,
    APPROVED,
    REJECTED;

    public String messageKey() {
        return "tiering.rule-status." + name();
    }

    /** The tone of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "idle";
            case PROPOSED -> "warn";
            case APPROVED -> "ok";
            case REJECTED -> "bad";
        };
    }
}
