package io.weft.policy.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicy;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortState;
import io.weft.policy.CohortSubject;
import io.weft.policy.store.CohortBook;
import io.weft.support.WeftTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts are made of the policies in a viewer's scope, and so are the lists behind them. */
@WeftTest
@Transactional
class CohortScopeTests {

    private static final YearMonth APRIL = YearMonth.of(2024, 4);
    private static final String COMPANY = CohortBook.company("example");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PolicyCohorts cohorts;

    @BeforeEach
    void theBookOfTheExamples() {
        new CohortBook(jdbc).writePersistency();
    }

    @Test
    void aSubsidiaryCountsWhatItWroteOrSold() {
        jdbc.sql("update policy_policy set selling_company = 'CB-third' where company = :c and policy_no = 'B'")
                .param("c", COMPANY)
                .update();

        assertThat(size(sub(COMPANY))).isEqualTo(3);
        assertThat(size(sub("CB-third"))).isEqualTo(1);
        assertThat(policies(sub("CB-third"))).containsExactly("B");
        assertThat(size(sub("CB-edges"))).isZero();
        assertThat(policies(sub("CB-edges"))).isEmpty();
    }

    @Test
    void aBranchCountsWhatIsBookedInOrSoldFromItsUnits() {
        jdbc.sql("update policy_policy set org_unit = 'U2' where company = :c and policy_no in ('B', 'C')")
                .param("c", COMPANY)
                .update();
        jdbc.sql("update policy_policy set selling_org_unit = 'U1' where company = :c and policy_no = 'C'")
                .param("c", COMPANY)
                .update();

        assertThat(policies(branch("U1"))).containsExactly("A", "C");
        assertThat(size(branch("U1"))).isEqualTo(2);
    }

    @Test
    void nobodyBelowABranchAndNobodyWithoutACompanyCountsAnything() {
        var agent = scope(COMPANY, ScopeLevel.OWN, Set.of(new AgentRef(COMPANY, "A1")), Set.of());

        assertThat(size(agent)).isZero();
        assertThat(policies(agent)).isEmpty();
        assertThat(size(scope(null, ScopeLevel.SUB, Set.of(), Set.of()))).isZero();
    }

    @Test
    void theGroupOfficeCountsAllAndReadsNoNames() {
        var office = new Scope(
                1, "office", null, ScopeLevel.GRP, Set.of(), Set.of(), false, true, Set.of(Permission.CUSTOMER_VIEW));

        assertThat(size(office)).isEqualTo(3);
        assertThat(cohorts.policies(question(COMPANY), CohortSide.BASE, null, office)
                        .names())
                .isEmpty();
        assertThat(cohorts.policies(question(COMPANY), CohortSide.BASE, null, sub(COMPANY))
                        .names())
                .hasSize(1);
    }

    @Test
    void saysThatNothingWasFedInsteadOfANumber() {
        new CohortBook(jdbc).aCompany("silent");

        assertThat(figure("CB-silent", Scope.system()).state()).isEqualTo(CohortState.NOT_FED);
        assertThat(figure("CB-neverfed", Scope.system()).state()).isEqualTo(CohortState.NOT_FED);
        assertThat(figure("CB-neverfed", Scope.system()).rate(CohortMeasure.PERSISTENCY_PREMIUM))
                .isNull();
        assertThat(figure("CB-single", Scope.system()).state()).isEqualTo(CohortState.NOBODY);
    }

    @Test
    void inForceAtTheStartIsWhatBeganAndDidNotEndUpToTheEve() {
        assertThat(lapse(APRIL)).containsExactly(0L, 5L, 5L);
        assertThat(cohorts.figures(
                        new CohortQuestion(
                                CohortMetric.LAPSE,
                                YearMonth.of(2025, 6),
                                YearMonth.of(2025, 7),
                                CohortSubject.ALL,
                                CohortFilter.none().with(CohortSubject.COMPANY, COMPANY)),
                        Scope.system()))
                .extracting(figure -> figure.share(CohortMeasure.LAPSED).part() + "/" + figure.size())
                .containsExactly("1/4", "0/3");
    }

    /** E was cancelled in April already and F ended in December. */
    private List<Long> lapse(YearMonth first) {
        return cohorts
                .figures(
                        new CohortQuestion(
                                CohortMetric.LAPSE,
                                first,
                                first.plusMonths(2),
                                CohortSubject.ALL,
                                CohortFilter.none().with(CohortSubject.COMPANY, COMPANY)),
                        Scope.system())
                .stream()
                .map(CohortFigure::size)
                .toList();
    }

    private long size(Scope scope) {
        return figure(COMPANY, scope).size();
    }

    private CohortFigure figure(String company, Scope scope) {
        return cohorts.figures(question(company), scope).get(0);
    }

    private List<String> policies(Scope scope) {
        return cohorts.policies(question(COMPANY), CohortSide.BASE, null, scope).policies().stream()
                .map(CohortPolicy::policyNo)
                .toList();
    }

    private static CohortQuestion question(String company) {
        return new CohortQuestion(
                CohortMetric.PERSISTENCY_13,
                APRIL,
                APRIL,
                CohortSubject.ALL,
                CohortFilter.none().with(CohortSubject.COMPANY, company));
    }

    private static Scope sub(String company) {
        return scope(company, ScopeLevel.SUB, Set.of(), Set.of());
    }

    private static Scope branch(String unit) {
        return scope(COMPANY, ScopeLevel.ORG, Set.of(), Set.of(new OrgUnitRef(COMPANY, unit)));
    }

    private static Scope scope(
            @Nullable String company, ScopeLevel level, Set<AgentRef> agents, Set<OrgUnitRef> units) {
        return new Scope(1, "somebody", company, level, agents, units, false, false, Set.of(Permission.CUSTOMER_VIEW));
    }
}
