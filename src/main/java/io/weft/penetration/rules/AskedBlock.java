package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/**
 * The contracts of one block of customers that a {@link SlicePass} asks for, closed up: what is left out costs no guess of the
 * processor, and who counts them need not know why.
 */
final class AskedBlock {

    private static final int SIGN = Integer.SIZE - 1;

    private final SlicePass pass;
    private final Places places;
    private final int @Nullable [] times;
    private long[] words = new long[0];
    private int count;
    private int customers;

    AskedBlock(SlicePass pass, int customers) {
        this.pass = pass;
        places = new Places(pass, customers);
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
        customers = 1 + (pass.seesAll && places.none() && !pass.narrowsPersons() ? all(from, to) : some(from, to));
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

    private int all(int from, int to) {
        var contracts = pass.portfolios.words();
        var kinds = pass.kinds;
        int shift = pass.shift;
        var onAxes = pass.places;
        int lookedUp = pass.placeMask;
        var asked = words;
        int customer = Codes.NONE;
        int next = 0;
        for (int at = from; at < to; at++) {
            int contract = contracts[at];
            customer -= contract >> SIGN;
            long kind = kinds[contract & kinds.length - 1];
            int number = (contract & Integer.MAX_VALUE) >>> shift;
            asked[next] = SlicePass.of(customer, kind) + onAxes[number & lookedUp] + (number & ~lookedUp);
            next += SlicePass.isAsked(kind);
        }
        count = next;
        return customer;
    }

    private int some(int from, int to) {
        var contracts = pass.portfolios.words();
        var kinds = pass.kinds;
        var sights = pass.portfolios.sights();
        var open = pass.open;
        var taken = places.taken();
        var ofCustomer = places.ofCustomer();
        var ofContract = places.ofContract();
        int mask = places.contractMask();
        int shift = pass.shift;
        var onAxes = pass.places;
        int lookedUp = pass.placeMask;
        var asked = words;
        int customer = Codes.NONE;
        int next = 0;
        for (int at = from; at < to; at++) {
            int contract = contracts[at];
            customer -= contract >> SIGN;
            long kind = kinds[contract & kinds.length - 1];
            int number = (contract & Integer.MAX_VALUE) >>> shift;
            int its = ofCustomer[customer] + ofContract[at - from & mask];
            int place = onAxes[number & lookedUp] + (number & ~lookedUp) + its;
            int opens = -(SlicePass.owned(kind) | open[sights[at]]);
            asked[next] = SlicePass.of(customer, kind) + place;
            next += SlicePass.isAsked(kind & opens & taken[customer] & ~(place >> SIGN));
        }
        count = next;
        return customer;
    }
}
