package io.weft.customer.store;

import io.weft.customer.MatchedOn;

/** The ways a text is searched for, closest first. Each is one index and leaves out what the ones before it find. */
public enum SearchArm {
    NUMBER(MatchedOn.NUMBER),
    EXACT(MatchedOn.NAME_EXACT),
    PREFIX(MatchedOn.NAME_PREFIX),
    PINYIN(MatchedOn.PINYIN),
    INITIALS(MatchedOn.PINYIN),
    ALIKE(MatchedOn.NAME_ALIKE),
    BROWSE(MatchedOn.ALL);

    private final MatchedOn matchedOn;

    SearchArm(MatchedOn matchedOn) {
        this.matchedOn = matchedOn;
    }

    public MatchedOn matchedOn() {
        return matchedOn;
    }
}
