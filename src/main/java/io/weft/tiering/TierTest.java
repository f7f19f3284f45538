package io.weft.tiering;

import java.util.List;

/**
 * One test of a rule set: the tier is reached when all clauses of any of the groups hold. Tests are asked in order, the
 * first that holds decides.
 */
public record TierTest(String tier, List<List<Clause>> anyOf) {

    public TierTest {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }
}
