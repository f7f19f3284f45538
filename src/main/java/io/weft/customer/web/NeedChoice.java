package io.weft.customer.web;

import io.weft.catalog.Need;
import io.weft.customer.NeedAnswer;
import io.weft.platform.web.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The chips of "need of another line?": five needs, or none of them (SR-COO-08). */
enum NeedChoice {
    ACCIDENT("ambulance"),
    HEALTH("heartbeat"),
    LIFE("umbrella"),
    PROPERTY("home"),
    RETIREMENT("pig-money"),
    NONE("ban");

    private final String icon;

    NeedChoice(String icon) {
        this.icon = icon;
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(choice -> Option.key(choice.name(), choice.messageKey()).withIcon(choice.icon))
                .toList();
    }

    static NeedAnswer answer(Set<NeedChoice> chosen) {
        var needs = EnumSet.noneOf(Need.class);
        chosen.stream().filter(choice -> choice != NONE).forEach(choice -> needs.add(Need.valueOf(choice.name())));
        return NeedAnswer.of(needs, chosen.contains(NONE));
    }

    static Set<NeedChoice> of(NeedAnswer answer) {
        var chosen = EnumSet.noneOf(NeedChoice.class);
        answer.codes().forEach(code -> chosen.add(valueOf(code)));
        if (Boolean.FALSE.equals(answer.otherLine())) {
            chosen.add(NONE);
        }
        return chosen;
    }

    /** Both a need and none. */
    static boolean contradict(Set<NeedChoice> chosen) {
        return chosen.contains(NONE) && chosen.size() > 1;
    }

    private String messageKey() {
        return this == NONE ? "contact.needs.none" : Need.valueOf(name()).messageKey();
    }
}
