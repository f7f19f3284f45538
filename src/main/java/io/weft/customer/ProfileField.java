package io.weft.customer;

/** What Weft knows of a customer, in the order of the page; each value has a source and an age. */
public enum ProfileField {
    NAME,
    GENDER,
    BIRTH_DATE,
    ID_TYPE,
    ID_NO,
    ID_VALID_TO,
    NATIONALITY,
    OCCUPATION,
    MOBILE,
    ADDRESS,
    EMAIL,
    REGION,
    ANNUAL_INCOME,
    MARITAL,
    EDUCATION
}
