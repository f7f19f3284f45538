package io.weft.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.weft.catalog.AuthorityFilter;
import io.weft.catalog.AuthorityRow;
import io.weft.catalog.AuthorityState;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class AuthorityServiceTests {

    @Autowired
    AuthorityService authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void threeCompaniesAndTheirLicences() {
        company("AU-A");
        company("AU-B");
        company("AU-C");
        authority("AU-A", "AU-B", 400);
        authority("AU-A", "AU-C", 30);
        authority("AU-C", "AU-B", -1);
    }

    @Test
    void listsWhatACompanySellsAndWhatIsSoldForItTheFirstToEndOnTop() {
        assertThat(authorities.list(new AuthorityFilter("AU-B", null)))
                .extracting(AuthorityRow::agentCompany, AuthorityRow::state)
                .containsExactly(tuple("AU-C", AuthorityState.EXPIRED), tuple("AU-A", AuthorityState.VALID));
    }

    @Test
    void warnsOfWhatEndsSoon() {
        assertThat(authorities.list(new AuthorityFilter("AU-A", AuthorityState.EXPIRING)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.writerCompany()).isEqualTo("AU-C");
                    assertThat(row.daysLeft()).isEqualTo(30);
                });
    }

    private void company(String code) {
        jdbc.sql("insert into access_company (code, line, name) values (:code, 'PC', :code)")
                .param("code", code)
                .update();
    }

    private void authority(String agent, String writer, int daysLeft) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                        insert into catalog_authority
                               (agent_company, writer_company, product_class, licence_no, valid_from, valid_to)
                        values (:agent, :writer, '*', 'L1', :from, :to)
                        """)
                .param("agent", agent)
                .param("writer", writer)
                .param("from", today.minusYears(1))
                .param("to", today.plusDays(daysLeft))
                .update();
    }
}
