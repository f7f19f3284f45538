package io.weft.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.policy.store.CohortBook;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Persistency, renewal and lapse of everybody who is measured are those of the rule book on cohorts. */
@WeftTest
@Transactional
class CohortSourceTests {

    /** Policies of April 2024 are assessed in June 2025, as are those that expired in May. */
    private static final YearMonth ASSESSED = YearMonth.of(2025, 6);

    private static final String COMPANY = CohortBook.company("example");

    @Autowired
    private Measuring measuring;

    @Autowired
    private MetricFigures figures;

    @Autowired
    private MetricBook metrics;

    @Autowired
    private KpiMonths months;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void theBookOfTheExamples() {
        new CohortBook(jdbc).writePersistency();
        new CohortBook(jdbc).writeRenewals();
    }

    @Test
    void everySubjectHasTheFiguresOfTheExample() {
        measuring.measure(ASSESSED);

        for (var subject : List.of(
                Subject.company(COMPANY),
                new Subject(SubjectKind.BRANCH, COMPANY + "/U1"),
                new Subject(SubjectKind.AGENT, COMPANY + "/A1"))) {
            assertThat(percent(ASSESSED, subject, Span.MONTH, "M-17", "M17-13N", "M17-13C", "M-18", "M18-ADJ"))
                    .as("%s", subject)
                    .containsExactly("85.71", "66.67", "80.00", "66.67", "75.00");
        }
        assertThat(percent(ASSESSED, Subject.company(COMPANY), Span.YEAR, "M-18"))
                .containsExactly("66.67");
    }

    @Test
    void whatIsNotDueHasNoFigureYet() {
        var running = YearMonth.now(clock);
        measuring.measure(running);

        assertThat(percent(running, Subject.company(COMPANY), Span.MONTH, "M27-LAP"))
                .containsExactly("–");
    }

    @Test
    void policiesInForceAreThoseOfTheEveAndEndInTheirMonth() {
        jdbc.sql(
                        "update policy_policy set status = 'SURRENDERED', status_date = :day where company = :c and policy_no in ('A', 'B')")
                .param("day", LocalDate.of(2025, 3, 10))
                .param("c", COMPANY)
                .update();
        jdbc.sql(
                        "update policy_policy set status = 'LAPSED', status_date = :day where company = :c and policy_no = 'C'")
                .param("day", LocalDate.of(2025, 6, 30))
                .param("c", COMPANY)
                .update();
        measuring.measure(ASSESSED);

        var inForce = inForceOn(LocalDate.of(2024, 12, 31));
        var inMay = inForceOn(LocalDate.of(2025, 5, 31));
        assertThat(percent(ASSESSED, Subject.company(COMPANY), Span.MONTH, "M27-LAP", "M27-SUR"))
                .containsExactly(share(1, inMay), "0.00");
        assertThat(percent(ASSESSED, Subject.company(COMPANY), Span.YEAR, "M27-LAP", "M27-SUR"))
                .containsExactly(share(1, inForce), share(2, inForce));
    }

    private long inForceOn(LocalDate day) {
        return jdbc.sql(
                        "select count(*) from policy_policy where company = :c and active_from <= :day and active_to > :day")
                .param("c", COMPANY)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static String share(long part, long of) {
        return BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private List<String> percent(YearMonth month, Subject subject, Span span, String... codes) {
        var asked = Stream.of(codes).map(metrics.inForce()::get).toList();
        return figures.of(asked, subject, months.find(month).orElseThrow(), span).values().stream()
                .map(value -> text(value.value()))
                .toList();
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : value.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
