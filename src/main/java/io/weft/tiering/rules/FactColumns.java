package io.weft.tiering.rules;

import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of all customers of the group in columns, in no order, so that a changed rule is tried on everybody in a blink.
 * Filled once, then only read; about 90 bytes a customer.
 */
public final class FactColumns {

    private static final int BLOCKED = 1;
    private static final int DECEASED = 2;
    private static final int IN_FORCE = 4;
    private static final int OVERRIDDEN = 8;
    private static final int KINDS = PremiumKind.values().length;

    private final LocalDate day;
    private int size;
    private long[] gcid = new long[1024];
    private final long[][] premium = new long[KINDS][1024];
    private long[] income = new long[1024];
    private int[] tenure = new int[1024];
    private int[] recency = new int[1024];
    private short[] series = new short[1024];
    private short[] gaps = new short[1024];
    private short[] contacts = new short[1024];
    private short[] contracts = new short[1024];
    private byte[] flags = new byte[1024];
    private final Places places = new Places(1024);

    public FactColumns(LocalDate day) {
        this.day = day;
    }

    /** The day the facts were looked at. */
    public LocalDate day() {
        return day;
    }

    public int size() {
        return size;
    }

    /** Where customers are at home, and the tiers they have. */
    public Places places() {
        return places;
    }

    /** Parts as one. */
    public static FactColumns joined(LocalDate day, List<FactColumns> parts) {
        var all = new FactColumns(day);
        all.grow(Math.max(1, parts.stream().mapToInt(FactColumns::size).sum()));
        parts.forEach(all::append);
        return all;
    }

    private void append(FactColumns part) {
        System.arraycopy(part.gcid, 0, gcid, size, part.size);
        for (int kind = 0; kind < KINDS; kind++) {
            System.arraycopy(part.premium[kind], 0, premium[kind], size, part.size);
        }
        System.arraycopy(part.income, 0, income, size, part.size);
        System.arraycopy(part.tenure, 0, tenure, size, part.size);
        System.arraycopy(part.recency, 0, recency, size, part.size);
        System.arraycopy(part.series, 0, series, size, part.size);
        System.arraycopy(part.gaps, 0, gaps, size, part.size);
        System.arraycopy(part.contacts, 0, contacts, size, part.size);
        System.arraycopy(part.contracts, 0, contracts, size, part.size);
        System.arraycopy(part.flags, 0, flags, size, part.size);
        places.append(size, part.places, part.size);
        size += part.size;
    }

    /** Adds the next customer: premium, measures and flags by the view. */
    public void add(long customer, FactView facts, Places.Place place) {
        if (size == gcid.length) {
            grow(size * 2);
        }
        int i = size++;
        gcid[i] = customer;
        for (var kind : PremiumKind.values()) {
            premium[kind.ordinal()][i] = facts.premium(kind);
        }
        income[i] = facts.measure(Subject.INCOME);
        tenure[i] = (int) facts.measure(Subject.TENURE);
        recency[i] = (int) facts.measure(Subject.RECENCY);
        series[i] = (short) facts.measure(Subject.SERIES);
        gaps[i] = (short) facts.measure(Subject.GAPS);
        contacts[i] = (short) facts.measure(Subject.ENGAGEMENT);
        contracts[i] = (short) facts.measure(Subject.FREQUENCY);
        flags[i] = flags(facts, place.overridden());
        places.put(i, place);
    }

    private static byte flags(FactView facts, boolean overridden) {
        return (byte) ((facts.flag(Subject.BLOCKED) ? BLOCKED : 0)
                | (facts.flag(Subject.DECEASED) ? DECEASED : 0)
                | (facts.flag(Subject.IN_FORCE) ? IN_FORCE : 0)
                | (overridden ? OVERRIDDEN : 0));
    }

    private void grow(int to) {
        gcid = Arrays.copyOf(gcid, to);
        for (int kind = 0; kind < KINDS; kind++) {
            premium[kind] = Arrays.copyOf(premium[kind], to);
        }
        income = Arrays.copyOf(income, to);
        tenure = Arrays.copyOf(tenure, to);
        recency = Arrays.copyOf(recency, to);
        series = Arrays.copyOf(series, to);
        gaps = Arrays.copyOf(gaps, to);
        contacts = Arrays.copyOf(contacts, to);
        contracts = Arrays.copyOf(contracts, to);
        flags = Arrays.copyOf(flags, to);
        places.grow(to);
    }

    long gcid(int at) {
        return gcid[at];
    }

    boolean overridden(int at) {
        return (flags[at] & OVERRIDDEN) != 0;
    }

    /** Annual premium in force, single premium at a tenth, in fen. */
    long annualPremium(int at) {
        long sum = premium[PremiumKind.SINGLE.ordinal()][at] / 10;
        for (int kind = 1; kind < KINDS; kind++) {
            sum += premium[kind][at];
        }
        return sum;
    }

    /** One customer after the other as the rule sees them; each thread has its own. */
    Seat seat() {
        return new Seat();
    }

    /** The customer at one place. */
    final class Seat implements FactView {

        private int at;

        Seat at(int place) {
            this.at = place;
            return this;
        }

        @Override
        public long premium(PremiumKind kind) {
            return premium[kind.ordinal()][at];
        }

        @Override
        public long measure(Subject measure) {
            return switch (measure) {
                case SERIES -> series[at];
                case TENURE -> tenure[at];
                case INCOME -> income[at];
                case GAPS -> gaps[at];
                case ENGAGEMENT -> contacts[at];
                case RECENCY -> recency[at];
                case FREQUENCY -> contracts[at];
                default -> throw new IllegalArgumentException(measure.name());
            };
        }

        @Override
        public boolean flag(Subject flag) {
            return switch (flag) {
                case BLOCKED -> (flags[at] & BLOCKED) != 0;
                case DECEASED -> (flags[at] & DECEASED) != 0;
                case IN_FORCE -> (flags[at] & IN_FORCE) != 0;
                default -> throw new IllegalArgumentException(flag.name());
            };
        }

        @Override
        public String channel() {
            return places.channelAt(at);
        }
    }
}
