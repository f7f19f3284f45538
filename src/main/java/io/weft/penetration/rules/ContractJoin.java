package io.weft.penetration.rules;

import io.weft.penetration.rules.ContractIndexBuilder.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts contracts to the customers their holders are now; counted into their places and not sorted. */
public final class ContractJoin {

    private final ContractIndexBuilder builder;
    private final Holders holders;
    private final List<ReadContracts> parts;
    private final long[] gcids;
    private final int[] customerOf;
    private final List<Kinds> kinds = new ArrayList<>();

    private ContractJoin(ContractIndexBuilder builder, Holders holders, List<ReadContracts> parts) {
        this.builder = builder;
        this.holders = holders;
        this.parts = parts;
        gcids = holders.customers();
        customerOf = new int[holders.size()];
        Arrays.parallelSetAll(customerOf, at -> Arrays.binarySearch(gcids, holders.gcid(at)));
        parts.forEach(part -> kinds.add(new Kinds(part)));
    }

    /** Hands contracts over by customer, ascending; one whose holder was not read is left out. */
    public static void into(ContractIndexBuilder builder, Holders holders, List<ReadContracts> parts) {
        new ContractJoin(builder, holders, parts).fill();
    }

    private void fill() {
        var records = new ArrayList<int[]>();
        var first = new int[gcids.length + 1];
        var places = holders.places();
        for (var part : parts) {
            var its = new int[part.size()];
            Arrays.parallelSetAll(its, i -> places.of(part.holders.at(i)));
            for (int record : its) {
                if (record != Codes.NONE) {
                    first[customerOf[record] + 1]++;
                }
            }
            records.add(its);
        }
        for (int customer = 0; customer < gcids.length; customer++) {
            first[customer + 1] += first[customer];
        }
        fill(first, records);
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

    private void fill(int[] first, List<int[]> records) {
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
    }

    private void add(int number, int contract, int holder) {
        var part = parts.get(number);
        builder.contract(
                kinds.get(number).of(part.facts.at(contract), holders.profileAt(holder)),
                new ContractLife(
                        part.from.at(contract),
                        part.to.at(contract),
                        holders.born(holder),
                        part.agent(contract),
                        part.premiums.at(contract),
                        holders.past(holder, part.pastOf.get(part.pasts.at(contract)))));
    }

    /** What the contracts of a part are, by their own codes and the profiles of their holders. */
    private final class Kinds {

        private final ReadContracts part;
        private final PairNumbers numbers = new PairNumbers();
        private final List<@Nullable Kind> all = new ArrayList<>();

        Kinds(ReadContracts part) {
            this.part = part;
        }

        @Nullable
        Kind of(int facts, int profile) {
            int number = numbers.of(facts, profile);
            if (number == all.size()) {
                var its = holders.profile(profile);
                all.add(builder.kind(part.factsOf.get(facts).of(its.readers(), its.region())));
            }
            return all.get(number);
        }
    }
}
