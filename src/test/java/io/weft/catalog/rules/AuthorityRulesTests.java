package io.weft.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.catalog.AuthorityState;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AuthorityRulesTests {

    private final AuthorityRules rules = new AuthorityRules(90);

    @ParameterizedTest(name = "{4}: {3}")
    @CsvFileSource(resources = "/rules/catalog-authorities.csv", numLinesToSkip = 1)
    void saysWhereAnAuthorityStandsOnADay(
            LocalDate validFrom, LocalDate validTo, LocalDate day, AuthorityState state, String because) {
        assertThat(rules.decide(validFrom, validTo, day)).as(because).isEqualTo(state);
    }
}
