package io.weft.customer;

/** What Weft knows of a customer, in the order of the page; each value has a source and an age. */
public enum ProfileField {
    NAME(true),
    GENDER(true),
    BIRTH_DATE(true),
    ID_TYPE(true),
    ID_NO(true),
    ID_VALID_TO(true),
    NATIONALITY(true),
    OCCUPATION(false),
    MOBILE(true),
    ADDRESS(true),
    EMAIL(true),
    REGION(false),
    ANNUAL_INCOME(false),
    MARITAL(false),
    EDUCATION(false);

    private final boolean identity;

    ProfileField(boolean identity) {
        this.identity = identity;
    }

    /** Says who somebody is and how to reach him; the others say how he lives and stand in the portrait. */
    public boolean isIdentity() {
        return identity;
    }
}
