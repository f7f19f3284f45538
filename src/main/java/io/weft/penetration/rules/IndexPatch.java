package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the contracts some customers have now in place of those they had. What all others have is copied in long runs, so that a
 * day's changes cost a fraction of a second and not a build. The index before stays as it is for those who still ask it.
 */
public final class IndexPatch {

    private final ContractIndex before;
    private final ContractIndex now;
    private final List<Piece> pieces = new ArrayList<>();
    private int customers;
    private int contracts;

    /** Customers of one of the two, from the first up to, not including, the end. */
    record Piece(ContractIndex of, int begin, int end) {

        int customers() {
            return end - begin;
        }

        int firstContract() {
            return of.first[begin];
        }

        int contracts() {
            return of.first[end] - of.first[begin];
        }
    }

    private IndexPatch(ContractIndex before, ContractIndex now, long[] changed) {
        this.before = before;
        this.now = now;
        int at = 0;
        int next = 0;
        for (long gcid : changed) {
            int until = before.from(gcid);
            add(new Piece(before, at, until));
            at = before.after(gcid);
            int after = now.after(gcid);
            add(new Piece(now, next, after));
            next = after;
        }
        add(new Piece(before, at, before.customers()));
    }

    /**
     * The index of now.
     *
     * @param now all contracts of the changed customers, built from {@code before}; who has none any more is not in it
     * @param changed customer numbers in any order
     */
    public static ContractIndex of(ContractIndex before, ContractIndex now, long[] changed) {
        var ascending = Arrays.stream(changed).sorted().distinct().toArray();
        var patched = new IndexPatch(before, now, ascending).index();
        patched.keepDaysOf(before);
        return patched;
    }

    private void add(Piece piece) {
        if (piece.customers() > 0) {
            pieces.add(piece);
            customers += piece.customers();
            contracts += piece.contracts();
        }
    }

    private ContractIndex index() {
        var columns = new IndexColumns(
                ofCustomers(index -> index.gcids, new long[customers]),
                organisations(),
                first(),
                ofContracts(index -> index.traits, new int[contracts]),
                ofContracts(index -> index.sights, new int[contracts]),
                ofContracts(index -> index.from, new int[contracts]),
                ofContracts(index -> index.to, new int[contracts]),
                ofContracts(index -> index.born, new int[contracts]),
                ofContracts(index -> index.agents, new int[contracts]),
                ofContracts(index -> index.premiums, new long[contracts]),
                ofContracts(index -> index.pasts, new int[contracts]));
        return new ContractIndex(before.codes, columns, now.words(), before.tiers.moved(pieces, before, customers));
    }

    private <T> T ofCustomers(Function<ContractIndex, T> column, T to) {
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(column.apply(piece.of()), piece.begin(), to, at, piece.customers());
            at += piece.customers();
        }
        return to;
    }

    private <T> T ofContracts(Function<ContractIndex, T> column, T to) {
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(column.apply(piece.of()), piece.firstContract(), to, at, piece.contracts());
            at += piece.contracts();
        }
        return to;
    }

    private int[] first() {
        var first = new int[customers + 1];
        int at = 0;
        int contract = 0;
        for (var piece : pieces) {
            int shift = contract - piece.firstContract();
            for (int customer = piece.begin(); customer < piece.end(); customer++) {
                first[at++] = piece.of().first[customer] + shift;
            }
            contract += piece.contracts();
        }
        first[at] = contract;
        return first;
    }

    private BitSet organisations() {
        var all = new BitSet(customers);
        int at = 0;
        for (var piece : pieces) {
            var its = piece.of().organisations;
            for (int one = its.nextSetBit(piece.begin());
                    one >= 0 && one < piece.end();
                    one = its.nextSetBit(one + 1)) {
                all.set(at + one - piece.begin());
            }
            at += piece.customers();
        }
        return all;
    }
}
