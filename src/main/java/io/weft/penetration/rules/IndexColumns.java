package io.weft.penetration.rules;

import java.util.BitSet;

/** The columns of an index, of customers and of their contracts; ADR 0011 says what each holds. */
record IndexColumns(
        long[] gcids,
        BitSet organisations,
        int[] first,
        int[] traits,
        int[] sights,
        int[] from,
        int[] to,
        int[] born,
        int[] agents,
        long[] premiums,
        int[] pasts) {

    static IndexColumns of(ContractIndexBuilder builder) {
        return new IndexColumns(
                builder.gcids.trimmed(),
                builder.organisations,
                builder.first.trimmed(),
                builder.traits.trimmed(),
                builder.sights.trimmed(),
                builder.from.trimmed(),
                builder.to.trimmed(),
                builder.born.trimmed(),
                builder.agents.trimmed(),
                builder.premiums.trimmed(),
                builder.pasts.trimmed());
    }
}
