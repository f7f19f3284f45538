package io.weft.penetration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WeftTest
class PenetrationApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersTheFieldsOfTheContract() {
        var answer = ask("?segment=ALL&by=company&by=channel");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsKeys(
                        "asOf",
                        "segment",
                        "customers",
                        "products",
                        "contracts",
                        "customerPenetration",
                        "contractsPerCustomer",
                        "multiCompanyCustomers",
                        "multiCompanyShare",
                        "companyPairs",
                        "rows");
    }

    @Test
    void anEmptyDenominatorIsNull() {
        var answer = ask("?asOf=1900-01-01");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.customers")
                .isEqualTo(0);
        assertThat(answer).bodyJson().extractingPath("$.customerPenetration").isNull();
        assertThat(answer).bodyJson().extractingPath("$.segment").isEqualTo("PERSON");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "asOf, 0000-00-00",
        "asOf, 31.10.2026",
        "segment, NOBODY",
        "by, weather",
        "company, NO_SUCH",
        "series, life",
        "channel, ' or 1=1 --'",
        "orgUnit, PC",
        "tier, GOLD",
        "org_unit, PC/P31"
    })
    void refusesAWrongParameterAndNamesIt(String parameter, String value) {
        var answer = mvc.get()
                .uri("/api/v1/penetration")
                .queryParam(parameter, value)
                .with(httpBasic("core", "weft-demo"))
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo(parameter);
    }

    @Test
    void agentsHaveNoCockpit() {
        var answer = mvc.get()
                .uri("/api/v1/penetration")
                .with(httpBasic("agent", "weft-demo"))
                .exchange();

        assertThat(answer).hasStatus4xxClientError();
    }

    private MvcTestResult ask(String query) {
        return mvc.get()
                .uri("/api/v1/penetration" + query)
                .with(httpBasic("core", "weft-demo"))
                .exchange();
    }
}
