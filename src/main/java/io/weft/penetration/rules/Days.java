package io.weft.penetration.rules;

import java.time.LocalDate;
import java.util.List;

/** A row of days as the bits of a long, so that "active from … to …" is one number. */
final class Days {

    private static final int MOST = 62;

    private final int[] days;
    private final int begin;
    private final byte[] firstAtOrAfter;
    final long all;

    Days(List<LocalDate> ascending) {
        if (ascending.isEmpty() || ascending.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " days, not " + ascending.size());
        }
        days = ascending.stream()
                .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
                .toArray();
        begin = days[0];
        firstAtOrAfter = new byte[days[days.length - 1] - begin + 1];
        int next = 0;
        for (int day = 0; day < firstAtOrAfter.length; day++) {
            while (days[next] < begin + day) {
                next++;
            }
            firstAtOrAfter[day] = (byte) next;
        }
        all = (1L << days.length) - 1;
    }

    int count() {
        return days.length;
    }

    /** The days from the first up to, not including, the other one. */
    long between(int from, int to) {
        long notBefore = -1L << atOrAfter(from);
        long before = (1L << atOrAfter(to)) - 1;
        return notBefore & before & all;
    }

    private int atOrAfter(int day) {
        if (day <= begin) {
            return 0;
        }
        int offset = day - begin;
        return offset >= firstAtOrAfter.length ? days.length : firstAtOrAfter[offset];
    }

    /** The days on which a customer belongs to the viewer's part of the organisation. */
    long home(ContractIndex index, Selection selection, int customer) {
        if (!selection.narrowed()) {
            return all;
        }
        long home = 0;
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (selection.atHome(i)) {
                home |= between(index.from[i], index.to[i]);
            }
        }
        return home;
    }
}
