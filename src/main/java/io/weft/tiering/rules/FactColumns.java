package io.weft.tiering.rules;

import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of all customers of the group in columns, sorted by customer number, so that a changed rule is tried on
 * everybody in a blink. Filled once, then only read; about 90 bytes a customer.
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
    private int[] unit = new int[1024];
    private int[] agent = new int[1024];
    private short[] channel = new short[1024];
    private byte[] tier = new byte[1024];
    private final Names units = new Names();
    private final Names agents = new Names();
    private final Names channels = new Names();
    private final Names tiers = new Names();

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

    /**
     * Where a customer is at home, and what he has.
     *
     * @param unit company and unit: {@code PC/P31}, or the company alone
     * @param agent company and agent, empty when nobody looks after him
     */
    public record Place(String unit, String agent, String channel, String tier, boolean overridden) {}

    /** Parts that follow one another as one. */
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
        appendPlaces(part);
        size += part.size;
    }

    /** Each part has numbers of its own for the same texts. */
    private void appendPlaces(FactColumns part) {
        var unitOf = units.numbers(part.units);
        var agentOf = agents.numbers(part.agents);
        var channelOf = channels.numbers(part.channels);
        var tierOf = tiers.numbers(part.tiers);
        for (int i = 0; i < part.size; i++) {
            unit[size + i] = unitOf[part.unit[i]];
            agent[size + i] = agentOf[part.agent[i]];
            channel[size + i] = (short) channelOf[part.channel[i]];
            tier[size + i] = (byte) tierOf[part.tier[i]];
        }
    }

    /** Adds the next customer, whose number is greater than all before; premium, measures and flags by the view. */
    public void add(long customer, FactView facts, Place place) {
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
        unit[i] = units.number(place.unit());
        agent[i] = agents.number(place.agent());
        channel[i] = (short) channels.number(place.channel());
        tier[i] = (byte) tiers.number(place.tier());
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
        unit = Arrays.copyOf(unit, to);
        agent = Arrays.copyOf(agent, to);
        channel = Arrays.copyOf(channel, to);
        tier = Arrays.copyOf(tier, to);
    }

    long gcid(int at) {
        return gcid[at];
    }

    /** The first place of a number greater than this one. */
    int after(long customer) {
        int found = Arrays.binarySearch(gcid, 0, size, customer);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int unit(int at) {
        return unit[at];
    }

    int agent(int at) {
        return agent[at];
    }

    int tier(int at) {
        return tier[at];
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

    List<String> units() {
        return units.all;
    }

    List<String> agents() {
        return agents.all;
    }

    List<String> tiers() {
        return tiers.all;
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
            return channels.all.get(channel[at]);
        }
    }
}
