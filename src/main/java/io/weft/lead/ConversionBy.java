package io.weft.lead;

/** What conversion is told apart by (M-24). */
public enum ConversionBy {
    SOURCE,
    MODE,
    ACCOMPANIED;

    public String messageKey() {
        return "lead.by." + name();
    }
}
