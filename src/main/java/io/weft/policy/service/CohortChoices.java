package io.weft.policy.service;

import io.weft.platform.parameter.ParameterChoices;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the parameters of cohorts may say. */
@Configuration(proxyBeanMethods = false)
class CohortChoices {

    @Bean
    ParameterChoices renewedSeries() {
        return new ParameterChoices("P.ren.series", List.of("PC", "PC;HEALTH"));
    }
}
