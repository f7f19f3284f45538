package io.weft.customer;

import java.util.Set;

/**
 * How far a viewer sees into one customer (AC-01, PR-CON-01). Made by the customer module; other modules filter what they
 * show by it.
 *
 * @param openRecords source records the viewer may see whole, with everything that hangs on them
 * @param openCompanies the companies of these records
 * @param basicRecords records of other companies whose contract the viewer's company sold: name and that contract only
 * @param sealed something more exists; neither what nor where may be shown
 */
public record CustomerSight(
        long gcid, Set<Long> openRecords, Set<String> openCompanies, Set<Long> basicRecords, boolean sealed) {

    public CustomerSight {
        openRecords = Set.copyOf(openRecords);
        openCompanies = Set.copyOf(openCompanies);
        basicRecords = Set.copyOf(basicRecords);
    }

    /** For {@code = any(:companies)}. */
    public String[] companyArray() {
        return openCompanies.stream().sorted().toArray(String[]::new);
    }
}
