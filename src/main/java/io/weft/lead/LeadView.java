package io.weft.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's page for one viewer.
 *
 * @param evidence what was told; null when the customer is sealed to the viewer
 * @param actions what this viewer may do now
 * @param refusals why it is blocked, with ways out; empty when it is not
 * @param behind the lead it waits behind
 */
public record LeadView(
        LeadLine line,
        @Nullable String evidence,
        @Nullable String lostReason,
        @Nullable String applicationNo,
        @Nullable String policyNo,
        @Nullable Instant acceptedAt,
        boolean extended,
        boolean accompanied,
        @Nullable Long behind,
        List<LeadAction> actions,
        List<Refusal> refusals,
        List<LeadEvent> history) {

    public boolean may(LeadAction action) {
        return actions.contains(action);
    }

    public LeadRow lead() {
        return line.lead();
    }
}
