package io.weft.penetration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.attribution.MonthClosed;
import io.weft.penetration.MonthFigure;
import io.weft.penetration.RandomGroup;
import io.weft.penetration.store.MonthStore;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Month ends are kept as they were known, and a closed one never changes. */
@WeftTest
class MonthEndTests {

    /** Random policies begin in the 800 days before 31 October 2026. */
    private static final YearMonth MONTH = YearMonth.of(2026, 5);

    /** No run and no other test keeps it. */
    private static final YearMonth LONG_AGO = YearMonth.of(2024, 10);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private MonthEnds months;

    @Autowired
    private MonthStore store;

    @Autowired
    private MonthEndPart part;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aGroupWithContracts() {
        transactions.executeWithoutResult(status -> new RandomGroup(jdbc, new Random(7)).write());
    }

    @Test
    void isNotKeptFromTwoStatesOfTheData() {
        var one = new TransactionTemplate(manager);
        one.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var another = new TransactionTemplate(manager);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> one.executeWithoutResult(status -> {
                    months.all();
                    another.executeWithoutResult(
                            later -> jdbc.sql("update platform_data_version set version = version + 1")
                                    .update());
                    months.keep(MONTH);
                }))
                .isInstanceOf(FiguresNotReady.class);
    }

    @Test
    void keepsWhatTheDefinitionInSqlCounts() {
        months.keep(MONTH);

        var expected = jdbc.sql("""
                        select count(distinct r.gcid) as customers, count(distinct (r.gcid, c.company, c.product)) as products,
                               count(*) as contracts
                          from policy_contract c
                          join customer_source_record r on r.id = c.holder_id
                          join customer_party k on k.gcid = r.gcid
                         where k.kind = 'PERSON' and c.active_from <= :day and :day < c.active_to
                        """).param("day", MONTH.atEndOfMonth()).query().singleRow();
        var total = total(store.figures("", "PERSON", ""));
        assertThat(total.customers()).isEqualTo(expected.get("customers")).isNotEqualTo(0);
        assertThat(total.products()).isEqualTo(expected.get("products"));
        assertThat(total.contracts()).isEqualTo(expected.get("contracts"));
        assertThat(store.figures("", "PERSON", "company").stream()
                        .filter(one -> one.month().equals(MONTH.atEndOfMonth()))
                        .mapToLong(MonthFigure::products)
                        .sum())
                .isEqualTo(total.products());
        assertThat(jdbc.sql(
                                "select sum(contracts) from penetration_month_grain where segment = 'PERSON' and month = :day")
                        .param("day", MONTH.atEndOfMonth())
                        .query(Long.class)
                        .single())
                .isEqualTo(total.contracts());
    }

    /** Domain 7.1: month × company × organisation × channel × product class. */
    @Test
    void keepsTheGrainAsTheDefinitionInSqlCountsIt() {
        months.keep(MONTH);

        var differing = jdbc.sql("""
                        with defined as (
                            select k.kind, c.company, coalesce(c.org_unit, ''), coalesce(c.channel, ''), p.class,
                                   count(distinct r.gcid), count(distinct (r.gcid, c.product)), count(*),
                                   count(*) filter (where c.via = 'POLICY'), sum(c.counted_premium)
                              from policy_contract c
                              join customer_source_record r on r.id = c.holder_id
                              join customer_party k on k.gcid = r.gcid
                              join catalog_product p on p.company = c.company and p.code = c.product
                             where c.active_from <= :day and :day < c.active_to
                             group by 1, 2, 3, 4, 5),
                        kept as (
                            select segment, company, org_unit, channel, product_class, customers, products, contracts, policies, premium
                              from penetration_month_grain
                             where month = :day)
                        select count(*) as differing, (select count(*) from kept) as kept
                          from ((table defined except table kept) union all (table kept except table defined)) d
                        """).param("day", MONTH.atEndOfMonth()).query().singleRow();
        assertThat(differing.get("differing")).isEqualTo(0L);
        assertThat((Long) differing.get("kept")).isGreaterThan(10);
    }

    private static MonthFigure total(List<MonthFigure> figures) {
        return figures.stream()
                .filter(one -> one.month().equals(MONTH.atEndOfMonth()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClosedMonthNeverChanges() {
        var month = LONG_AGO;
        assertThat(part.of(month).missing()).isNotNull();
        months.keep(month);
        assertThat(part.of(month).missing()).isNull();

        transactions.executeWithoutResult(status -> events.publishEvent(new MonthClosed(month, 1)));

        assertThat(part.of(month).closed()).isTrue();
        assertThatThrownBy(() -> months.keep(month)).isInstanceOf(DataAccessException.class);
        for (var change : List.of(
                "update penetration_month_figure set customers = 0 where month = :day",
                "delete from penetration_month_figure where month = :day",
                "delete from penetration_month_grain where month = :day",
                "update penetration_month set closed_at = null where month = :day")) {
            assertThatThrownBy(() ->
                            jdbc.sql(change).param("day", month.atEndOfMonth()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(
                        mvc.post()
                                .uri("/penetration/months/" + month)
                                .with(SignedIn.as("group"))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(409);
    }

    @Test
    void showsTheMonthsToThoseWhoSeeTheWhole() {
        months.keep(MONTH);

        assertThat(mvc.get().uri("/penetration/months").with(SignedIn.as("group")))
                .hasStatusOk()
                .bodyText()
                .contains(MONTH.toString());
        assertThat(mvc.get().uri("/penetration/months").with(SignedIn.as("branch")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("table-pairs");
    }
}
