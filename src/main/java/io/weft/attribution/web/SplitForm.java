package io.weft.attribution.web;

import io.weft.attribution.AgentShare;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agents who share a claim, one a line. */
record SplitForm(
        @Nullable @Size(max = 500, message = "{attribution.error.long}")
        String agents) {

    static SplitForm of(List<AgentShare> shares) {
        return new SplitForm(
                shares.stream().map(one -> one.agentNo() + " " + one.weight()).collect(Collectors.joining("\n")));
    }

    String text() {
        return agents == null ? "" : agents;
    }
}
