package io.weft.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which contracts are looked at; an empty text does not narrow, {@link #NONE} means contracts without one.
 *
 * @param orgUnit {@code PC/P31} with all below it, {@code PC/P31!} alone
 * @param agent who sold, {@code LIFE/A0001}
 */
public record CohortFilter(String company, String channel, String productClass, String orgUnit, String agent) {

    /** Stands for "has none". */
    public static final String NONE = "-";

    /** Ends the code of a unit that stands for itself. */
    public static final String ALONE = "!";

    public static CohortFilter none() {
        return new CohortFilter("", "", "", "", "");
    }

    /** What narrows, by name, in the order the pages show it. */
    public Map<CohortSubject, String> given() {
        var given = new LinkedHashMap<CohortSubject, String>();
        given.put(CohortSubject.COMPANY, company);
        given.put(CohortSubject.CHANNEL, channel);
        given.put(CohortSubject.CLASS, productClass);
        given.put(CohortSubject.ORG_UNIT, orgUnit);
        given.put(CohortSubject.AGENT, agent);
        given.values().removeIf(String::isEmpty);
        return given;
    }

    /** The same, with one of them narrowed to a code. */
    public CohortFilter with(CohortSubject subject, String code) {
        return switch (subject) {
            case COMPANY -> new CohortFilter(code, channel, productClass, orgUnit, agent);
            case CHANNEL -> new CohortFilter(company, code, productClass, orgUnit, agent);
            case CLASS -> new CohortFilter(company, channel, code, orgUnit, agent);
            case ORG_UNIT, UNIT_TREE -> new CohortFilter(company, channel, productClass, code, agent);
            case AGENT -> new CohortFilter(company, channel, productClass, orgUnit, code);
            case ALL -> this;
        };
    }
}
