package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes contracts in the order of their customers and makes an index of them. */
public final class ContractIndexBuilder {

    final GroupCodes codes;
    final LongColumn gcids = new LongColumn();
    final BitSet organisations = new BitSet();
    final IntColumn first = new IntColumn();
    final IntColumn traits = new IntColumn();
    final IntColumn sights = new IntColumn();
    final IntColumn from = new IntColumn();
    final IntColumn to = new IntColumn();
    final IntColumn born = new IntColumn();
    final IntColumn agents = new IntColumn();
    final LongColumn premiums = new LongColumn();
    final IntColumn pasts = new IntColumn();
    final List<String> agentOf = new ArrayList<>();
    final List<Traits> traitsOf = new ArrayList<>();
    final List<Sight> sightOf = new ArrayList<>();
    final List<Past> pastOf = new ArrayList<>();
    private final Map<Traits, Integer> knownTraits = new HashMap<>();
    private final Map<Sight, Integer> knownSights = new HashMap<>();
    private final Map<Past, Integer> knownPasts = new HashMap<>();
    private final Map<String, Integer> knownAgents = new HashMap<>();
    private @Nullable Past lastPast;
    private int lastPastNumber;
    private boolean beside;
    private long customer = Long.MIN_VALUE;
    private boolean organisation;
    private boolean begun = true;
    private long[] order = new long[64];
    private long[] scratch = new long[64];

    /** Contracts that slices cannot tell apart but by customer and day. */
    public record Kind(int traits, int sight) {}

    public ContractIndexBuilder(GroupCodes codes) {
        this.codes = codes;
    }

    /** For contracts that are to stand beside those of an index: the same ordinals for the same things. */
    public ContractIndexBuilder(ContractIndex beside) {
        this(beside.codes);
        this.beside = true;
        number(beside.traitsOf, knownTraits, traitsOf);
        number(beside.sightOf, knownSights, sightOf);
        number(beside.pastOf, knownPasts, pastOf);
        number(beside.agentCodes.all().toArray(String[]::new), knownAgents, agentOf);
    }

    private static <T> void number(T[] given, Map<T, Integer> known, List<T> all) {
        for (var one : given) {
            number(one, known, all);
        }
    }

    /** What contracts with these codes have in common; null when the product is not in the catalogue, and so of no series. */
    public @Nullable Kind kind(ContractFacts facts) {
        int product = codes.products.of(facts.company() + "/" + facts.product());
        if (product == Codes.NONE) {
            return null;
        }
        var traits = new Traits(
                product,
                codes.channels.of(facts.channel()),
                codes.orgUnits.of(facts.company() + "/" + facts.orgUnit()),
                codes.regions.of(facts.region()),
                facts.policy(),
                facts.renewal());
        var sight = new Sight(
                codes.companies.of(facts.seller()),
                codes.orgUnits.of(facts.seller() + "/" + facts.sellingUnit()),
                readers(facts));
        return new Kind(number(traits, knownTraits, traitsOf), number(sight, knownSights, sightOf));
    }

    private static <T> int number(T one, Map<T, Integer> known, List<T> all) {
        return known.computeIfAbsent(one, ignored -> {
            all.add(one);
            return all.size() - 1;
        });
    }

    private BitSet readers(ContractFacts facts) {
        var readers = new BitSet();
        for (var company : facts.readers()) {
            int reader = codes.companies.of(company);
            if (reader != Codes.NONE) {
                readers.set(reader);
            }
        }
        return readers;
    }

    /** Turns to the next customer; customer numbers ascend. One who has no contract is no customer. */
    public void customer(long gcid, boolean isOrganisation) {
        if (customer >= gcid) {
            throw new IllegalArgumentException("Customers must ascend");
        }
        customer = gcid;
        organisation = isOrganisation;
        begun = false;
    }

    private void begin() {
        begun = true;
        if (gcids.size() > 0) {
            sortLast();
        }
        if (organisation) {
            organisations.set(gcids.size());
        }
        gcids.add(customer);
        first.add(traits.size());
    }

    /** A contract of the customer turned to; one of no kind counts nowhere. */
    public void contract(@Nullable Kind kind, ContractLife life) {
        if (kind == null) {
            return;
        }
        if (!begun) {
            begin();
        }
        traits.add(kind.traits());
        sights.add(kind.sight());
        from.add(life.from());
        to.add(life.to());
        born.add(life.born());
        agents.add(life.agent() == null ? Codes.NONE : number(life.agent(), knownAgents, agentOf));
        premiums.add(life.premium());
        pasts.add(past(life.past()));
    }

    /** Contracts of one file stand together; only another one is looked up. */
    private int past(Past past) {
        if (!past.equals(lastPast)) {
            lastPast = past;
            lastPastNumber = number(past, knownPasts, pastOf);
        }
        return lastPastNumber;
    }

    /** The finished index; the builder is used up. */
    public ContractIndex build() {
        if (gcids.size() > 0) {
            sortLast();
        }
        first.add(traits.size());
        if (!beside) {
            sortAgents();
        }
        return new ContractIndex(codes, IndexColumns.of(this), IndexWords.of(this), Tiers.none());
    }

    /** Agents get the order of their codes, in which the rows of a breakdown by them stand. */
    private void sortAgents() {
        var sorted = Codes.sorted(agentOf);
        var places = agentOf.stream().mapToInt(sorted::of).toArray();
        for (int i = 0; i < agents.size(); i++) {
            int agent = agents.at(i);
            agents.set(i, agent == Codes.NONE ? agent : places[agent]);
        }
        agentOf.clear();
        agentOf.addAll(sorted.all());
    }

    /** Puts the contracts of the last customer in the order of company and product; what crosses before what does not. */
    private void sortLast() {
        int begin = first.at(first.size() - 1);
        int count = traits.size() - begin;
        if (count < 2) {
            return;
        }
        if (order.length < count) {
            order = new long[2 * count];
            scratch = new long[2 * count];
        }
        for (int i = 0; i < count; i++) {
            var its = traitsOf.get(traits.at(begin + i));
            order[i] = (long) codes.rank(its.product(), its) << 32 | i;
        }
        Arrays.sort(order, 0, count);
        for (var column : List.of(traits, sights, from, to, born, agents, pasts)) {
            reorder(column, begin, count);
        }
        reorder(premiums, begin, count);
    }

    private void reorder(IntColumn column, int begin, int count) {
        for (int i = 0; i < count; i++) {
            scratch[i] = column.at(begin + (int) order[i]);
        }
        for (int i = 0; i < count; i++) {
            column.set(begin + i, (int) scratch[i]);
        }
    }

    private void reorder(LongColumn column, int begin, int count) {
        for (int i = 0; i < count; i++) {
            scratch[i] = column.at(begin + (int) order[i]);
        }
        for (int i = 0; i < count; i++) {
            column.set(begin + i, scratch[i]);
        }
    }
}
