package io.weft.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Between midnight in Shanghai and midnight elsewhere a form must not take today for a day to come. */
@WeftTest
class ClockOfFormsTests {

    @Autowired
    private LocalValidatorFactoryBean validator;

    @Autowired
    private Clock clock;

    @Test
    void formsKnowTheDayFromTheClockOfTheApplication() {
        assertThat(validator.getClockProvider().getClock()).isSameAs(clock);
    }
}
