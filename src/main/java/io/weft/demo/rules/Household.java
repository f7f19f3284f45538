package io.weft.demo.rules;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People at one address; each company serves them by one agent. */
record Household(int number, Place place, String surname, String address, Map<Subsidiary, Agent> servedBy) {

    static Household at(int number, Dice dice, Workforce workforce) {
        Place place = Place.pick(dice);
        Map<Subsidiary, Agent> agents = new EnumMap<>(Subsidiary.class);
        for (Subsidiary company : Subsidiary.values()) {
            agents.put(company, dice.pick(workforce.at(company, place)));
        }
        return new Household(number, place, PersonalNames.surname(dice), place.address(dice), agents);
    }

    /** The company's agent for this household, also one who has left. */
    Agent agent(Subsidiary company) {
        @Nullable Agent agent = servedBy.get(company);
        if (agent == null) {
            throw new IllegalStateException("no agent of " + company);
        }
        return agent;
    }
}
