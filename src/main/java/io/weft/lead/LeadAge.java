package io.weft.lead;

/** Since how many days nothing happened to a lead. */
public enum LeadAge {
    DAYS_2(0, 2),
    DAYS_7(3, 7),
    DAYS_14(8, 14),
    DAYS_30(15, 30),
    OLDER(31, 100_000);

    private final int from;
    private final int to;

    LeadAge(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public String messageKey() {
        return "lead.age." + name();
    }
}
