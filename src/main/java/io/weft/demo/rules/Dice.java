package io.weft.demo.rules;

import java.time.LocalDate;
import java.util.List;

/** Numbers that look random and are the same for one seed on every machine and Java version (SplitMix64). */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Dice of their own for one part of the group, so that a change in one part leaves the others alone. */
    static Dice of(long seed, String part) {
        return new Dice(seed * 31 + part.hashCode());
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    char pick(String letters) {
        return letters.charAt(below(letters.length()));
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + below(10)));
        }
        return text.toString();
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(first.toEpochDay() + below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }
}
