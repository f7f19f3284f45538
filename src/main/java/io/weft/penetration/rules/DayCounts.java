package io.weft.penetration.rules;

/** A count for each of a row of days, kept as what begins and ends where. */
final class DayCounts {

    private final long[] changes;

    DayCounts(int days) {
        changes = new long[days + 1];
    }

    /** One more on each day of a set. */
    void add(long days) {
        for (long rest = days; rest != 0; ) {
            int start = Long.numberOfTrailingZeros(rest);
            int end = start + Long.numberOfTrailingZeros(~(rest >>> start));
            changes[start]++;
            changes[end]--;
            rest &= -1L << end;
        }
    }

    long at(int day) {
        long count = 0;
        for (int i = 0; i <= day; i++) {
            count += changes[i];
        }
        return count;
    }

    void plus(DayCounts other) {
        for (int i = 0; i < changes.length; i++) {
            changes[i] += other.changes[i];
        }
    }
}
