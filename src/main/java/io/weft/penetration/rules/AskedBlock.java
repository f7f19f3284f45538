package io.weft.penetration.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of one block of customers that a {@link SlicePass} asks for, closed up: what is left out costs no guess of the
 * processor, and who counts them need not know why.
 */
final class AskedBlock {

    private static final int SIGN = Integer.SIZE - 1;

    private final SlicePass pass;
    private final Places places;
    private final boolean takesAll;
    private final int @Nullable [] times;
    private long[] words = new long[0];
    private int count;
    private int customers;

    AskedBlock(SlicePass pass, int customers) {
        this.pass = pass;
        places = new Places(pass, customers);
        takesAll = pass.seesAll && places.none() && !pass.narrowsPersons();
        times = pass.portfolios.times() == null ? null : new int[customers];
    }

    /** Takes the next block of customers. */
    void take(int begin, int end) {
        var portfolios = pass.portfolios;
        int from = portfolios.first()[begin];
        int to = portfolios.first()[end];
        if (words.length < to - from) {
            words = new long[to - from + (to - from) / 4];
        }
        if (times != null) {
            System.arraycopy(portfolios.times(), begin, times, 0, end - begin);
        }
        places.take(begin, end);
        customers = 1 + close(from, to);
    }

    /** Closes up the contracts of the block and answers its last customer. */
    private int close(int from, int to) {
        if (pass.placed) {
            return placed(from, to);
        }
        return takesAll ? all(from, to) : some(from, to);
    }

    /** A word for each contract, as {@link SlicePass} packs them, up to {@link #count()}; customers one after the other. */
    long[] words() {
        return words;
    }

    int count() {
        return count;
    }

    /** How many customers of the block have contracts, asked for or not. */
    int customers() {
        return customers;
    }

    /** How many each of them stands for; null for one each. */
    int @Nullable [] times() {
        return times;
    }

    /** Every contract asked for by its traits. */
    private int all(int from, int to) {
        var contracts = pass.portfolios.words();
        var kinds = pass.kinds;
        var asked = words;
        int customer = Codes.NONE;
        int next = 0;
        for (int at = from; at < to; at++) {
            int contract = contracts[at];
            customer -= contract >> SIGN;
            long kind = kinds[contract & kinds.length - 1];
            asked[next] = SlicePass.of(customer, kind);
            next += SlicePass.isAsked(kind);
        }
        count = next;
        return customer;
    }

    /** Those of them the viewer may see, of the customers and at the places worked out. */
    private int some(int from, int to) {
        var contracts = pass.portfolios.words();
        var kinds = pass.kinds;
        var sights = pass.portfolios.sights();
        var open = pass.open;
        var taken = places.taken();
        var ofCustomer = places.ofCustomer();
        var ofContract = places.ofContract();
        int mask = places.contractMask();
        var asked = words;
        int customer = Codes.NONE;
        int next = 0;
        for (int at = from; at < to; at++) {
            int contract = contracts[at];
            customer -= contract >> SIGN;
            long kind = kinds[contract & kinds.length - 1];
            int place = ofCustomer[customer] + ofContract[at - from & mask];
            int opens = -(SlicePass.owned(kind) | open[sights[at]]);
            asked[next] = SlicePass.of(customer, kind) + place;
            next += SlicePass.isAsked(kind & opens & taken[customer] & ~(place >> SIGN));
        }
        count = next;
        return customer;
    }

    /** Where the portfolios say the places, they hold what the viewer sees: of that, the customers worked out. */
    private int placed(int from, int to) {
        var contracts = pass.portfolios.words();
        var numbers = Objects.requireNonNull(pass.portfolios.numbers());
        var kinds = pass.kinds;
        var taken = places.taken();
        var low = pass.lowPlaces;
        var high = pass.highPlaces;
        int lowBits = pass.lowBits;
        int lowMask = (1 << lowBits) - 1;
        var asked = words;
        int customer = Codes.NONE;
        int next = 0;
        for (int at = from; at < to; at++) {
            int contract = contracts[at];
            customer -= contract >> SIGN;
            long kind = kinds[contract & kinds.length - 1];
            int place = low[numbers[at] & lowMask] + high[numbers[at] >>> lowBits];
            asked[next] = SlicePass.of(customer, kind) + place;
            next += SlicePass.isAsked(kind & taken[customer] & ~(place >> SIGN));
        }
        count = next;
        return customer;
    }
}
