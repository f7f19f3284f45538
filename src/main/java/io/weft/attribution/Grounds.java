package io.weft.attribution;

/** Why a company objects to a claim (6.3). */
public enum Grounds {
    NOT_HELPED,
    LATE_INFO,
    OWN_LEAD,
    AMOUNT,
    DUPLICATE,
    UNLICENSED,
    OTHER;

    public String messageKey() {
        return "attribution.grounds." + name();
    }
}
