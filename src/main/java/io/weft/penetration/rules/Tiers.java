package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tier each customer of an index is in, once for the group and once for every company that knows the customer,
 * so that a tier never tells a company of what is sealed from it (PR-CON-25). A byte a customer and view.
 */
public final class Tiers {

    private static final int GROUP = 0;
    private static final int NOBODY = Integer.MAX_VALUE;

    private final Codes codes;
    private final byte[][] ofView;

    private Tiers(Codes codes, byte[][] ofView) {
        this.codes = codes;
        this.ofView = ofView;
    }

    /** Before tiers are decided. */
    static Tiers none() {
        return new Tiers(new Codes(List.of()), new byte[0][]);
    }

    /** The tiers there are, in the order they were met. */
    public Codes codes() {
        return codes;
    }

    /** The tier of a customer, {@link Codes#NONE} where there is none. */
    int of(int view, int customer) {
        var tiers = view < ofView.length ? ofView[view] : null;
        return tiers == null ? Codes.NONE : tiers[customer] - 1;
    }

    /** The view of a reader: the group's, or a company's by its ordinal; nobody's for a company that is not known. */
    static int view(GroupCodes codes, @Nullable String company) {
        int ordinal = codes.companies.of(company);
        return company == null ? GROUP : ordinal == Codes.NONE ? NOBODY : ordinal + 1;
    }

    /** For an index made of pieces of another one: its customers keep their tiers, all others have none. */
    Tiers moved(List<IndexPatch.Piece> pieces, ContractIndex from, int customers) {
        var moved = new byte[ofView.length][];
        for (int view = 0; view < ofView.length; view++) {
            if (ofView[view] != null) {
                moved[view] = new byte[customers];
                int at = 0;
                for (var piece : pieces) {
                    if (piece.of() == from) {
                        System.arraycopy(ofView[view], piece.begin(), moved[view], at, piece.customers());
                    }
                    at += piece.customers();
                }
            }
        }
        return new Tiers(codes, moved);
    }

    /** Takes the tiers of the customers of an index, in any order. */
    public static final class Builder {

        private final ContractIndex index;
        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> codes = new ArrayList<>();
        private final byte[][] ofView;

        public Builder(ContractIndex index) {
            this.index = index;
            ofView = new byte[index.codes.companies.size() + 1][];
        }

        /** Begins with the tiers of an index that stands for the same customers and companies. */
        public Builder(ContractIndex index, Tiers before) {
            this(index);
            before.codes.all().forEach(this::code);
            for (int view = 0; view < before.ofView.length; view++) {
                ofView[view] = before.ofView[view] == null ? null : before.ofView[view].clone();
            }
        }

        /** A customer's tier in the view of a company, or of the group for an empty code; an empty tier takes it away. */
        public void add(long gcid, String viewer, String tier) {
            int customer = Arrays.binarySearch(index.gcids, gcid);
            int view = view(index.codes, viewer.isEmpty() ? null : viewer);
            if (customer < 0 || view == NOBODY) {
                return;
            }
            if (ofView[view] == null) {
                ofView[view] = new byte[index.gcids.length];
            }
            ofView[view][customer] = (byte) (tier.isEmpty() ? 0 : code(tier));
        }

        private int code(String tier) {
            return known.computeIfAbsent(tier, one -> {
                codes.add(one);
                return codes.size();
            });
        }

        public Tiers build() {
            return new Tiers(new Codes(codes), ofView);
        }
    }
}
