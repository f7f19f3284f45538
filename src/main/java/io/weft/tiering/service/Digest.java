package io.weft.tiering.service;

import io.weft.tiering.rules.Decider;
import io.weft.tiering.store.FactCursor;
import java.util.HexFormat;

/** A fingerprint of decisions that does not depend on their order: equal when, and only when, the decisions are. */
final class Digest {

    private long sum;
    private long mixed;

    void add(FactCursor cursor, Decider.Given given) {
        long row = mix(cursor.gcid());
        row = mix(row ^ hash(cursor.viewer()));
        row = mix(row ^ given.decision().value());
        row = mix(row ^ given.decision().potential());
        row = mix(row ^ given.decision().premium());
        row = mix(row ^ hash(given.reached()));
        row = mix(row ^ hash(given.tier()));
        row = mix(row ^ given.below());
        sum += row;
        mixed ^= mix(row);
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(sum) + HexFormat.of().toHexDigits(mixed);
    }
}
