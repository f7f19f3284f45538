package io.weft.platform.web;

/** What is chosen once for a whole board and handed to every tile in its address. */
public enum CockpitChoice {
    AS_OF("asOf"),
    SEGMENT("segment"),
    COMPANY("company"),
    UNIT("orgUnit");

    private final String parameter;

    CockpitChoice(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }
}
