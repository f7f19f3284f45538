package io.weft.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the policies behind a figure.
 *
 * @param names of the holders by source record, as the viewer may see them; empty for one who sees no names
 * @param next the policy after which the next page begins
 */
public record CohortPolicies(
        List<CohortPolicy> policies,
        Map<Long, String> names,
        @Nullable Long next) {

    public CohortPolicies {
        policies = List.copyOf(policies);
        names = Map.copyOf(names);
    }
}
