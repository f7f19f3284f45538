package io.weft.workforce;

import io.weft.access.AgentRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of agents; the mobile is masked. */
public record AgentRow(
        AgentRef agent,
        String name,
        @Nullable String maskedMobile,
        String orgUnit,
        String orgUnitName,
        String channelName,
        @Nullable String practiceRegNo,
        @Nullable LocalDate joinDate,
        @Nullable LocalDate leaveDate,
        @Nullable String managerNo) {

    /** Place of this line in the list, for {@link AgentFilter#start}. */
    public String key() {
        return agent.company() + "/" + orgUnit + "/" + agent.agentNo();
    }

    public boolean hasLeft() {
        return leaveDate != null;
    }
}
