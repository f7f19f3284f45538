package io.weft.penetration.rules;

/** What the ordinals in the columns of an index stand for. */
record IndexWords(Traits[] traits, Sight[] sights, Past[] pasts, Codes agents) {

    static IndexWords of(ContractIndexBuilder builder) {
        return new IndexWords(
                builder.traitsOf.toArray(Traits[]::new),
                builder.sightOf.toArray(Sight[]::new),
                builder.pastOf.toArray(Past[]::new),
                new Codes(builder.agentOf));
    }
}
