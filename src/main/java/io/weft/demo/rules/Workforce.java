package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agents of all companies and who leads whom. The first agent of each company is an ordinary one in the first place, still
 * there: the demo account {@code agent}. Leaders of outlets, cities and provinces get their numbers after them.
 */
final class Workforce {

    private static final double LEFT = 0.07;

    private record Employee(
            String number,
            Subsidiary company,
            String unit,
            @Nullable LocalDate leftOn) {}

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;
    private final Map<Subsidiary, Map<Place, List<Agent>>> agents = new EnumMap<>(Subsidiary.class);
    private int sequence;

    Workforce(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "workforce");
    }

    /** Writes org units and agents of all companies. */
    Workforce write() {
        for (Subsidiary company : Subsidiary.values()) {
            agents(company);
        }
        return this;
    }

    /** All agents of the company at the place, also those who left. */
    List<Agent> at(Subsidiary company, Place place) {
        return agents.getOrDefault(company, Map.of()).getOrDefault(place, List.of());
    }

    /** The demo account's agent. */
    Agent first() {
        return at(Subsidiary.LIFE, Place.all().get(0)).get(0);
    }

    private void agents(Subsidiary c) {
        sequence = 0;
        int ordinary = Place.all().size() * perOutlet(c);
        Map<String, String> heads = new LinkedHashMap<>();
        for (Place p : Place.all()) {
            for (String unit : List.of(c.outlet(p), c.cityUnit(p), c.provinceUnit(p))) {
                heads.computeIfAbsent(unit, u -> c.letter + number(ordinary + heads.size() + 1));
            }
        }
        for (Place p : Place.all()) {
            for (int i = 0; i < perOutlet(c); i++) {
                ordinary(c, p, heads);
            }
        }
        Map<String, String> above = OrgTree.parents(c);
        heads.forEach((unit, head) -> row(new Employee(head, c, unit, null), heads.get(above.getOrDefault(unit, ""))));
    }

    private void ordinary(Subsidiary c, Place place, Map<String, String> heads) {
        sequence++;
        boolean left = sequence > 1 && dice.chance(LEFT);
        LocalDate leftOn = left ? plan.today().minusDays(dice.between(5, 500)) : null;
        Agent agent = new Agent(c, c.letter + number(sequence), place, channel(c), leftOn);
        agents.computeIfAbsent(c, k -> new HashMap<>())
                .computeIfAbsent(place, k -> new ArrayList<>())
                .add(agent);
        row(new Employee(agent.number(), c, agent.unit(), leftOn), heads.get(agent.unit()));
    }

    private void row(Employee who, @Nullable String manager) {
        boolean male = dice.chance(0.45);
        String name = PersonalNames.surname(dice) + PersonalNames.given(dice, dice.between(1968, 1999), male);
        sheets.of("agents", who.company())
                .row(
                        who.company(),
                        who.number(),
                        name,
                        Phones.mobile(dice),
                        who.unit(),
                        channel(who.company()),
                        dice.digits(20),
                        plan.today().minusDays(dice.between(700, 5000)),
                        who.leftOn(),
                        manager);
    }

    private static String number(int sequence) {
        return String.format("%06d", sequence);
    }

    /** More agents for a larger group, so that nobody's book outgrows a person. */
    private int perOutlet(Subsidiary c) {
        int times = Math.max(1, plan.persons() / DemoPlan.asOf(plan.today()).persons());
        return times
                * switch (c) {
                    case LIFE -> 5;
                    case PC, BANK -> 3;
                    default -> 1;
                };
    }

    static String channel(Subsidiary c) {
        return switch (c) {
            case LIFE -> "IND_LIFE";
            case PC -> "IND_PC";
            case HEALTH -> "IND_HEALTH";
            case PENSION -> "IND_PENSION";
            case BANK -> "COUNTER";
            case SEC -> "SEC_DESK";
        };
    }
}
