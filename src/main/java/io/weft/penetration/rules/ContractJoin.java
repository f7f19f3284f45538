package io.weft.penetration.rules;

import io.weft.penetration.rules.ContractIndexBuilder.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts contracts to the customers their holders are now; counted into their places and not sorted. */
public final class ContractJoin {

    private final ContractIndexBuilder builder;
    private final Holders holders;
    private final List<ReadContracts> parts;
    private final long[] gcids;
    private final int[] customerOf;
    private final List<Map<Long, Kind>> kinds = new ArrayList<>();

    private ContractJoin(ContractIndexBuilder builder, Holders holders, List<ReadContracts> parts) {
        this.builder = builder;
        this.holders = holders;
        this.parts = parts;
        gcids = holders.customers();
        customerOf = new int[holders.size()];
        for (int at = 0; at < customerOf.length; at++) {
            customerOf[at] = Arrays.binarySearch(gcids, holders.gcid(at));
        }
        parts.forEach(part -> kinds.add(new HashMap<>()));
    }

    /** The index of all contracts; one whose holder was not read is left out. */
    public static ContractIndex of(ContractIndexBuilder builder, Holders holders, List<ReadContracts> parts) {
        return new ContractJoin(builder, holders, parts).index();
    }

    private ContractIndex index() {
        var records = new ArrayList<int[]>();
        var first = new int[gcids.length + 1];
        for (var part : parts) {
            var its = new int[part.size()];
            for (int i = 0; i < its.length; i++) {
                its[i] = holders.at(part.holders.at(i));
                if (its[i] != Codes.NONE) {
                    first[customerOf[its[i]] + 1]++;
                }
            }
            records.add(its);
        }
        for (int customer = 0; customer < gcids.length; customer++) {
            first[customer + 1] += first[customer];
        }
        return filled(first, records);
    }

    /** A part in the upper half and a contract of it in the lower one, for every place. */
    private long[] places(int[] first, List<int[]> records) {
        var next = first.clone();
        var places = new long[first[gcids.length]];
        for (int part = 0; part < parts.size(); part++) {
            var its = records.get(part);
            for (int i = 0; i < its.length; i++) {
                if (its[i] != Codes.NONE) {
                    places[next[customerOf[its[i]]]++] = (long) part << 32 | i;
                }
            }
        }
        return places;
    }

    private ContractIndex filled(int[] first, List<int[]> records) {
        var places = places(first, records);
        for (int customer = 0; customer < gcids.length; customer++) {
            if (first[customer] < first[customer + 1]) {
                builder.customer(gcids[customer], holders.isOrganisation(gcids[customer]));
                for (int at = first[customer]; at < first[customer + 1]; at++) {
                    int part = (int) (places[at] >>> 32);
                    int contract = (int) places[at];
                    add(part, contract, records.get(part)[contract]);
                }
            }
        }
        return builder.build();
    }

    private void add(int number, int contract, int holder) {
        var part = parts.get(number);
        int facts = part.facts.at(contract);
        int profile = holders.profileAt(holder);
        var kind =
                kinds.get(number).computeIfAbsent((long) facts << 32 | profile, ignored -> kind(part, facts, profile));
        builder.contract(
                kind,
                new ContractLife(
                        part.from.at(contract),
                        part.to.at(contract),
                        holders.born(holder),
                        part.agent(contract),
                        part.premiums.at(contract),
                        holders.past(holder, part.pastOf.get(part.pasts.at(contract)))));
    }

    private Kind kind(ReadContracts part, int facts, int profile) {
        var its = holders.profile(profile);
        return builder.kind(part.factsOf.get(facts).of(its.readers(), its.region()));
    }
}
