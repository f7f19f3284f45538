package io.weft.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** "Active on day D" as the generated columns decide it; docs/rules/penetration.md shows the same file. */
@WeftTest
@Transactional
class ActiveDayTests {

    @Autowired
    private JdbcClient jdbc;

    private record Dates(
            LocalDate effective,
            @Nullable LocalDate expiry,
            @Nullable String status,
            @Nullable LocalDate statusDate) {}

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/active.csv", numLinesToSkip = 1)
    void aContractIsActiveOnExactlyTheDaysOfTheRuleBook(ArgumentsAccessor row) {
        var dates = new Dates(
                row.get(1, LocalDate.class),
                row.get(2, LocalDate.class),
                row.getString(3),
                row.get(4, LocalDate.class));
        var day = row.get(5, LocalDate.class);
        if (row.getString(0).equals("policy")) {
            insertPolicy(dates);
        } else {
            insertHolding(dates);
        }

        long found = jdbc.sql("select count(*) from policy_contract"
                        + " where contract_no = 'ACTIVE-1' and active_from <= :day and :day < active_to")
                .param("day", day)
                .query(Long.class)
                .single();
        assertThat(found == 1).isEqualTo(row.getBoolean(6));
    }

    private void insertPolicy(Dates dates) {
        jdbc.sql("insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company,"
                        + " issue_date, effective_date, expiry_date, premium_mode, annual_premium, status, status_date)"
                        + " values ('TA', 'ACTIVE-1', 'P', ?, 'C', 'TA', ?, ?, ?, 'SINGLE', 1, ?, ?)")
                .param(holder())
                .param(dates.effective())
                .param(dates.effective())
                .param(dates.expiry())
                .param(dates.status())
                .param(dates.statusDate())
                .update();
    }

    private void insertHolding(Dates dates) {
        jdbc.sql("insert into policy_holding (company, holding_no, product, holder_id, channel, selling_company,"
                        + " opened_on, closed_on) values ('TA', 'ACTIVE-1', 'P', ?, 'C', 'TA', ?, ?)")
                .param(holder())
                .param(dates.effective())
                .param(dates.expiry())
                .update();
    }

    private long holder() {
        long gcid = jdbc.sql("insert into customer_party (kind) values ('PERSON') returning gcid")
                .query(Long.class)
                .single();
        return jdbc.sql("insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)"
                        + " values ('TA', 'ACTIVE', ?, 'PERSON', 'N', 'N') returning id")
                .param(gcid)
                .query(Long.class)
                .single();
    }
}
