package io.weft.access;

import java.io.Serializable;

/** An agent as the contracts name him: the company and its number for him. */
public record AgentRef(String company, String agentNo) implements Serializable, Comparable<AgentRef> {

    @Override
    public int compareTo(AgentRef other) {
        var byCompany = company.compareTo(other.company);
        return byCompany != 0 ? byCompany : agentNo.compareTo(other.agentNo);
    }

    @Override
    public String toString() {
        return company + "/" + agentNo;
    }
}
