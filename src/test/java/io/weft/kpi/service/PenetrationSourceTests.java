package io.weft.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.OrgUnitRef;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.kpi.Measure;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.RandomGroup;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.service.PenetrationService;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a scorecard says of a company, channel, unit or agent is what its manager reads on the cockpit. */
@WeftTest
@Transactional
class PenetrationSourceTests {

    /** The cockpit tells of the twelve months up to a day: those of a December are the year. */
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

    @Autowired
    private Measuring measuring;

    @Autowired
    private MetricFigures figures;

    @Autowired
    private KpiMonths months;

    @Autowired
    private PenetrationService penetration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Somebody who is measured, the slice that shows it, and who looks at it. */
    record Seen(Subject subject, Dimension by, Scope manager) {

        @Override
        public String toString() {
            return subject.kind() + " " + subject.key();
        }
    }

    @BeforeEach
    void aGroupWithContracts() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> new RandomGroup(jdbc, new Random(7)).write());
    }

    static Stream<Seen> measured() {
        return Stream.of(
                        RandomGroup.COMPANIES.stream().map(PenetrationSourceTests::company),
                        Stream.of("T_TIED", "T_BANK", "T_OPEN").map(PenetrationSourceTests::channel),
                        Stream.of("HQ", "A", "A1", "B").map(PenetrationSourceTests::unit),
                        Stream.of("T1/A0", "T2/A1", "T3/A2").map(PenetrationSourceTests::agent))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("measured")
    void aFigureIsWhatTheManagerReadsOnTheCockpit(Seen seen) {
        measuring.measure(DECEMBER);
        var key = seen.subject().key();
        var slice = new Slice(
                DECEMBER.atEndOfMonth(), Segment.PERSON, Filters.none().with(seen.by(), key));

        var counted = penetration.figures(slice, Breakdown.none(), seen.manager());
        assertThat(counted.customers()).isPositive();
        assertThat(fact(Span.MONTH, seen, Measure.CUSTOMERS)).isEqualByComparingTo(of(counted.customers()));
        assertThat(fact(Span.MONTH, seen, Measure.PRODUCTS)).isEqualByComparingTo(of(counted.products()));
        assertThat(fact(Span.MONTH, seen, Measure.CONTRACTS)).isEqualByComparingTo(of(counted.contracts()));
        if (Measure.MULTI_COMPANY_CUSTOMERS.isSaidOf(seen.subject().kind()) && seen.by() != Dimension.COMPANY) {
            assertThat(fact(Span.MONTH, seen, Measure.MULTI_COMPANY_CUSTOMERS))
                    .isEqualByComparingTo(of(counted.multiCompanyCustomers()));
        }
        var worth = penetration.worth(slice, seen.manager()).value();
        assertThat(fact(Span.MONTH, seen, Measure.POLICIES_IN_FORCE)).isEqualByComparingTo(of(worth.policies()));
        assertThat(fact(Span.MONTH, seen, Measure.PREMIUM_IN_FORCE)).isEqualByComparingTo(worth.premium());
        var course = penetration.course(slice, seen.manager()).value();
        assertThat(fact(Span.YEAR, seen, Measure.NEW_CUSTOMERS)).isEqualByComparingTo(of(course.began()));
        assertThat(fact(Span.YEAR, seen, Measure.ACTIVE_AT_START)).isEqualByComparingTo(of(course.atStart()));
        assertThat(fact(Span.YEAR, seen, Measure.ADD_ON_CUSTOMERS)).isEqualByComparingTo(of(course.added()));
        assertThat(fact(Span.YEAR, seen, Measure.RETAINED)).isEqualByComparingTo(of(course.stayed()));
    }

    private BigDecimal fact(Span span, Seen seen, Measure measure) {
        var subject = seen.subject();
        var month = months.find(DECEMBER).orElseThrow();
        var value = figures.sheet(month, span, subject.kind(), List.of(subject.key()))
                .of(subject, measure, figures.usualMode());
        return value == null ? BigDecimal.ONE.negate() : value;
    }

    private static Seen company(String code) {
        return new Seen(Subject.company(code), Dimension.COMPANY, scope(code, ScopeLevel.SUB, null));
    }

    private static Seen channel(String code) {
        return new Seen(new Subject(SubjectKind.CHANNEL, code), Dimension.CHANNEL, Scope.system());
    }

    private static Seen unit(String code) {
        return new Seen(
                new Subject(SubjectKind.BRANCH, "T1/" + code), Dimension.ORG_UNIT, scope("T1", ScopeLevel.ORG, code));
    }

    private static Seen agent(String code) {
        return new Seen(
                new Subject(SubjectKind.AGENT, code),
                Dimension.AGENT,
                scope(code.substring(0, 2), ScopeLevel.SUB, null));
    }

    private static Scope scope(String company, ScopeLevel level, @Nullable String unit) {
        var units = unit == null ? Set.<OrgUnitRef>of() : Set.of(new OrgUnitRef(company, unit));
        return new Scope(
                1, "somebody", company, level, Set.of(), units, false, false, Set.of(Permission.PENETRATION_VIEW));
    }

    private static BigDecimal of(long count) {
        return BigDecimal.valueOf(count);
    }
}
