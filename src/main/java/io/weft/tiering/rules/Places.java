package io.weft.tiering.rules;

import java.util.Arrays;
import java.util.List;

/** Where the customers of {@link FactColumns} are at home, and the tiers they have: a number for each text. */
public final class Places {

    private int[] unit;
    private int[] agent;
    private short[] channel;
    private byte[] tier;
    private final Names units = new Names();
    private final Names agents = new Names();
    private final Names channels = new Names();
    private final Names tiers = new Names();

    Places(int room) {
        unit = new int[room];
        agent = new int[room];
        channel = new short[room];
        tier = new byte[room];
    }

    /** The place of one customer, in the numbers of this. */
    public record Place(int unit, int agent, int channel, int tier, boolean overridden) {}

    /** The number of a company and unit: {@code PC/P31}, or the company alone. */
    public int unit(String name) {
        return units.number(name);
    }

    /** The number of a company and agent, empty when nobody looks after him. */
    public int agent(String name) {
        return agents.number(name);
    }

    public int channel(String code) {
        return channels.number(code);
    }

    public int tier(String code) {
        return tiers.number(code);
    }

    void put(int at, Place place) {
        unit[at] = place.unit();
        agent[at] = place.agent();
        channel[at] = (short) place.channel();
        tier[at] = (byte) place.tier();
    }

    void grow(int to) {
        unit = Arrays.copyOf(unit, to);
        agent = Arrays.copyOf(agent, to);
        channel = Arrays.copyOf(channel, to);
        tier = Arrays.copyOf(tier, to);
    }

    /** Each part has numbers of its own for the same texts. */
    void append(int at, Places part, int size) {
        var unitOf = units.numbers(part.units);
        var agentOf = agents.numbers(part.agents);
        var channelOf = channels.numbers(part.channels);
        var tierOf = tiers.numbers(part.tiers);
        for (int i = 0; i < size; i++) {
            unit[at + i] = unitOf[part.unit[i]];
            agent[at + i] = agentOf[part.agent[i]];
            channel[at + i] = (short) channelOf[part.channel[i]];
            tier[at + i] = (byte) tierOf[part.tier[i]];
        }
    }

    int unitAt(int at) {
        return unit[at];
    }

    int agentAt(int at) {
        return agent[at];
    }

    int tierAt(int at) {
        return tier[at];
    }

    String channelAt(int at) {
        return channels.all.get(channel[at]);
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
}
