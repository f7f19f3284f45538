package io.weft.platform.copy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives texts that come again and again a number each. They are known by their bytes: only the first time a text is made of
 * them. One or several columns of a row are one such text.
 */
public final class TextNumbers {

    private static final int SPREAD = 0x9E3779B9;

    private final int columns;
    private final ToIntFunction<List<@Nullable String>> naming;
    private int known;
    private byte[][] keys = new byte[256][];
    private int[] hashes = new int[256];
    private int[] numbers = new int[256];

    /** @param naming says the number of texts seen for the first time, one for each column */
    public TextNumbers(int columns, ToIntFunction<List<@Nullable String>> naming) {
        this.columns = columns;
        this.naming = naming;
    }

    int columns() {
        return columns;
    }

    /** The number of the columns that stand in these bytes, each behind its length. */
    int number(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int at = place(hash, bytes, from, to);
        return keys[at] == null ? enter(hash, Arrays.copyOfRange(bytes, from, to)) : numbers[at];
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * SPREAD;
    }

    /** Where it stands, or could. */
    private int place(int hash, byte[] bytes, int from, int to) {
        int at = hash >>> Integer.numberOfLeadingZeros(keys.length) + 1;
        while (keys[at] != null
                && (hashes[at] != hash || !Arrays.equals(keys[at], 0, keys[at].length, bytes, from, to))) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private int enter(int hash, byte[] key) {
        if (++known * 2 > keys.length) {
            grow();
        }
        int at = place(hash, key, 0, key.length);
        keys[at] = key;
        hashes[at] = hash;
        numbers[at] = naming.applyAsInt(texts(key));
        return numbers[at];
    }

    private List<@Nullable String> texts(byte[] key) {
        var texts = new ArrayList<@Nullable String>(columns);
        int at = 0;
        for (int i = 0; i < columns; i++) {
            int length = BinaryRow.medium(key, at);
            at += Integer.BYTES;
            texts.add(length < 0 ? null : new String(key, at, length, StandardCharsets.UTF_8));
            at += Math.max(0, length);
        }
        return texts;
    }

    private void grow() {
        var oldKeys = keys;
        var oldHashes = hashes;
        var oldNumbers = numbers;
        keys = new byte[oldKeys.length * 2][];
        hashes = new int[keys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int at = place(oldHashes[i], oldKeys[i], 0, oldKeys[i].length);
                keys[at] = oldKeys[i];
                hashes[at] = oldHashes[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
