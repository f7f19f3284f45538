package io.weft.customer;

import org.jspecify.annotations.Nullable;

/** An agent who looks after a customer for a company; the lead manager comes first. */
public record Carer(
        String company, String agentNo, @Nullable AssignmentRole role) {

    public boolean leads() {
        return role == AssignmentRole.LEAD_RM;
    }
}
