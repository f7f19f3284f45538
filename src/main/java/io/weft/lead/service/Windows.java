package io.weft.lead.service;

import io.weft.lead.rules.WindowRules;
import io.weft.lead.rules.WindowRules.Business;
import io.weft.platform.parameter.Parameters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The window rules as the parameters of today make them. */
@Component
@RequiredArgsConstructor
class Windows {

    private final Parameters parameters;

    WindowRules rules() {
        Map<Business, Integer> days = new EnumMap<>(Business.class);
        for (Business business : Business.values()) {
            days.put(
                    business,
                    parameters.intValue("P.att.window." + business.name().toLowerCase(Locale.ROOT)));
        }
        return new WindowRules(days, parameters.intValue("P.att.extend"));
    }
}
