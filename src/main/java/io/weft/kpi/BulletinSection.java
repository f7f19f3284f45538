package io.weft.kpi;

/** The parts of a bulletin, in the order they are read; each has figures, a first sentence in words and a commentary. */
public enum BulletinSection {
    PENETRATION,
    CROSS_SALE,
    PLAN,
    RECOGNITION,
    RANKING;

    public String messageKey() {
        return "kpi.bulletin.section." + name();
    }
}
