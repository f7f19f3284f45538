package io.weft.workforce;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which agents a list shows. `orgUnit` means the unit and all below it; `after` is where the page before ended. */
public record AgentFilter(
        @Nullable @Size(max = 100) String q,
        @Nullable @Size(max = 64) String company,
        @Nullable @Size(max = 64) String orgUnit,
        @Nullable @Size(max = 64) String channel,
        @Nullable Boolean left,
        @Nullable @Size(max = 200) String after) {

    /** Those who serve now, from the beginning. */
    public static AgentFilter defaults() {
        return new AgentFilter(null, null, null, null, null, null);
    }

    /** What narrows the list: for links, and for saying in words what one looks at. */
    public FilterParts describe() {
        return FilterParts.none()
                .and("q", q)
                .and("company", company)
                .and("orgUnit", orgUnit)
                .and("channel", channel)
                .and("left", showsLeft());
    }

    /** Where this page begins: company, unit and number of the last agent before, or empty texts. */
    public String[] start() {
        String[] parts = Objects.requireNonNullElse(after, "").split("/", 3);
        return parts.length == 3 ? parts : new String[] {"", "", ""};
    }

    /** Whether those who left are shown too. */
    public boolean showsLeft() {
        return Boolean.TRUE.equals(left);
    }
}
