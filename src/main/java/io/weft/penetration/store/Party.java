package io.weft.penetration.store;

import java.util.Locale;

/** Who is a customer by a contract ({@code P.pen.party}, A-07). */
public enum Party {
    /** Its holder. */
    HOLDERS("policy_contract"),
    /** Its holder and every insured person. */
    INSURED("policy_contract_party");

    private final String view;

    Party(String view) {
        this.view = view;
    }

    /** As the parameter says it. */
    public static Party of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A statement over contracts, in which the first {@code %s} stands for them and the second for which of them. */
    String in(String statement, String which) {
        return statement.formatted(view, which);
    }
}
