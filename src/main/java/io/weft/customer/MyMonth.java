package io.weft.customer;

/**
 * What a user logged, or was logged for the user's agent number by a core system, this calendar month.
 *
 * @param contacts with a time in this month
 * @param late of these, entered too late (SR-CUS-02)
 * @param openNeeds of these, without an answer to "need of another line?" (SR-COO-08)
 * @param needsFound of these, with at least one need
 * @param customers distinct customers
 */
public record MyMonth(int contacts, int late, int openNeeds, int needsFound, int customers) {

    /** Late entries in whole percent of all; 0 without contacts. */
    public int latePercent() {
        return contacts == 0 ? 0 : Math.round(100f * late / contacts);
    }
}
