package io.weft.demo.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who sold a contract: mostly the company's own agent, often a sister company's, sometimes a broker. */
final class Sellers {

    private static final double KNOWN_TO_SELLER = 0.3;
    private static final double UNKNOWN_TO_SELLER = 0.04;

    private final Dice dice;
    private final List<String> brokers;

    Sellers(Dice dice, List<String> brokers) {
        this.dice = dice;
        this.brokers = brokers;
    }

    Sale sale(Party customer, Subsidiary writer) {
        String unit = writer.outlet(customer.home().place());
        Agent own = customer.home().agent(writer);
        @Nullable Subsidiary seller = crossSeller(customer, writer);
        if (seller != null) {
            Agent agent = customer.home().agent(seller);
            String channel = seller == Subsidiary.BANK ? "BANCA" : agent.channel();
            String service = own.active() && dice.chance(0.5) ? own.number() : null;
            return new Sale(channel, unit, agent.number(), seller, null, agent.unit(), service);
        }
        boolean remote = writer == Subsidiary.PC || writer == Subsidiary.HEALTH;
        if (remote && dice.chance(0.08)) {
            return new Sale("BROKER", unit, null, null, dice.pick(brokers), null, null);
        }
        if (remote && dice.chance(0.08)) {
            return new Sale("TELESALES", unit, null, null, null, null, null);
        }
        String service = own.active() && dice.chance(0.6) ? own.number() : null;
        return new Sale(own.channel(), unit, own.number(), null, null, null, service);
    }

    private @Nullable Subsidiary crossSeller(Party customer, Subsidiary writer) {
        Subsidiary candidate = switch (writer) {
            case PC, HEALTH, PENSION -> Subsidiary.LIFE;
            case LIFE -> dice.chance(0.6) ? Subsidiary.BANK : Subsidiary.PC;
            default -> null;
        };
        if (candidate == null) {
            return null;
        }
        return dice.chance(customer.knownTo(candidate) ? KNOWN_TO_SELLER : UNKNOWN_TO_SELLER) ? candidate : null;
    }
}
