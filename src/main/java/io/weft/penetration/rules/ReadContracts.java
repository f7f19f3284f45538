package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contracts as they are read, in any order, before they are put to their customers. Several can be read side by side. */
public final class ReadContracts {

    /** The number of no agent. */
    public static final int NOBODY = Codes.NONE;

    final LongColumn holders = new LongColumn();
    final IntColumn from = new IntColumn();
    final IntColumn to = new IntColumn();
    final LongColumn premiums = new LongColumn();
    final IntColumn agents = new IntColumn();
    final IntColumn facts = new IntColumn();
    final IntColumn pasts = new IntColumn();
    final List<String> agentOf = new ArrayList<>();
    final List<ContractFacts> factsOf = new ArrayList<>();
    final List<Past> pastOf = new ArrayList<>();
    private final Map<Integer, Integer> knownPasts = new HashMap<>();
    private int lastPast = Codes.NONE;

    /**
     * What differs from contract to contract; see {@link ContractLife}.
     *
     * @param known the day it was loaded first
     */
    public record Row(long holder, int from, int to, long premium, int known) {}

    /** The number of an agent, {@link #NOBODY} for none. */
    public int agent(@Nullable String code) {
        if (code == null) {
            return NOBODY;
        }
        agentOf.add(code);
        return agentOf.size() - 1;
    }

    /** The number of what contracts have in common, without what their holders say. */
    public int codes(ContractFacts codes) {
        factsOf.add(codes);
        return factsOf.size() - 1;
    }

    /** How many different codes there are so far. */
    public int allCodes() {
        return factsOf.size();
    }

    /** One contract, with the numbers of its agent and its codes. */
    public void add(Row row, int agent, int codes) {
        holders.add(row.holder());
        from.add(row.from());
        to.add(row.to());
        premiums.add(row.premium());
        agents.add(agent);
        facts.add(codes);
        pasts.add(past(row.known()));
    }

    /** Contracts of one day stand together; only another day is looked up. */
    private int past(int known) {
        if (lastPast == Codes.NONE || pastOf.get(lastPast).known() != known) {
            lastPast = knownPasts.computeIfAbsent(known, day -> {
                pastOf.add(new Past(day, 0, Past.ALWAYS));
                return pastOf.size() - 1;
            });
        }
        return lastPast;
    }

    int size() {
        return holders.size();
    }

    @Nullable
    String agent(int contract) {
        int agent = agents.at(contract);
        return agent == NOBODY ? null : agentOf.get(agent);
    }
}
