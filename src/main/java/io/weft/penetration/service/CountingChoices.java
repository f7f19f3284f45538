package io.weft.penetration.service;

import io.weft.penetration.Counting;
import io.weft.penetration.store.Party;
import io.weft.platform.parameter.ParameterChoices;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the parameters of this module may say. */
@Configuration(proxyBeanMethods = false)
class CountingChoices {

    @Bean
    ParameterChoices countedParties() {
        return new ParameterChoices(
                "P.pen.party", Arrays.stream(Party.values()).map(Party::text).toList());
    }

    @Bean
    ParameterChoices countedUnits() {
        return new ParameterChoices(
                "P.pen.unit",
                Arrays.stream(Counting.Unit.values())
                        .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
