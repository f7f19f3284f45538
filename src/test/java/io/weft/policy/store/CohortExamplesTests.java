package io.weft.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.access.Scope;
import io.weft.policy.CohortCount;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicy;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import io.weft.policy.CohortSum;
import io.weft.policy.CohortTerms;
import io.weft.policy.rules.CohortRules;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The examples of the rule book in the real tables; docs/rules/cohorts.md shows the same files. */
@WeftTest
@Transactional
class CohortExamplesTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CohortQueries queries;

    @Test
    void persistencyIsThatOfTheRuleBook() {
        new CohortBook(jdbc).writePersistency();

        for (var line : CohortBook.lines("persistency-expected.csv")) {
            var found = figure(line, CohortMetric.valueOf(line.getField("metric")));
            assertThat(stated(found)).as("%s", line).isEqualTo(stated(line));
            assertThat(List.of(
                            percent(found, CohortMeasure.PERSISTENCY_PREMIUM),
                            percent(found, CohortMeasure.PERSISTENCY_COUNT),
                            percent(found, CohortMeasure.PERSISTENCY_COMBINED)))
                    .as("%s", line)
                    .containsExactly(line.getField("by premium"), line.getField("by count"), line.getField("combined"));
        }
    }

    @Test
    void renewalIsThatOfTheRuleBook() {
        new CohortBook(jdbc).writeRenewals();

        for (var line : CohortBook.lines("renewal-expected.csv")) {
            var found = figure(line, CohortMetric.RENEWAL);
            assertThat(stated(found)).as("%s", line).isEqualTo(stated(line));
            assertThat(List.of(percent(found, CohortMeasure.RENEWAL), percent(found, CohortMeasure.RENEWAL_ADJUSTED)))
                    .as("%s", line)
                    .containsExactly(line.getField("rate"), line.getField("adjusted"));
        }
    }

    @Test
    void everyNumberOpensItsPolicies() {
        new CohortBook(jdbc).writePersistency();
        new CohortBook(jdbc).writeRenewals();

        assertThat(policies("example", CohortMetric.PERSISTENCY_13, "2024-04", CohortSide.BASE))
                .containsExactly("A", "B", "C");
        assertThat(policies("example", CohortMetric.PERSISTENCY_13, "2024-04", CohortSide.PART))
                .containsExactly("A", "C");
        assertThat(policies("example", CohortMetric.PERSISTENCY_13, "2024-04", CohortSide.MISSED))
                .containsExactly("B");
        assertThat(policies("edges", CohortMetric.PERSISTENCY_13, "2024-04", CohortSide.PART))
                .containsExactly("LASTDAY", "EARLY", "TWOPARTS", "DIEDLATER");
        assertThat(policies("example", CohortMetric.RENEWAL, "2025-05", CohortSide.MISSED))
                .containsExactly("E8", "E9", "E10");
        assertThat(policies("example", CohortMetric.RENEWAL, "2025-05", CohortSide.OTHER_BASE))
                .hasSize(8)
                .doesNotContain("E7", "E8");
    }

    @Test
    void unitsAddUpToTheirParents() {
        new CohortBook(jdbc).writePersistency();
        jdbc.sql("update policy_policy set org_unit = 'U2' where company = 'CB-example' and policy_no = 'B'")
                .update();

        assertThat(bySubject(CohortSubject.UNIT_TREE))
                .containsExactly("CB-example/U0 2/3", "CB-example/U1 2/2", "CB-example/U2 0/1");
        assertThat(bySubject(CohortSubject.ORG_UNIT)).containsExactly("CB-example/U0 2/3");
        assertThat(bySubject(CohortSubject.AGENT)).containsExactly("CB-example/A1 2/3");
        assertThat(bySubject(CohortSubject.CLASS)).containsExactly("WHOLE_LIFE 2/3");
        assertThat(bySubject(CohortSubject.COMPANY)).containsExactly("CB-example 2/3");
    }

    private List<String> bySubject(CohortSubject by) {
        var month = YearMonth.of(2024, 4);
        var filter = filter("example");
        var question = new CohortQuestion(CohortMetric.PERSISTENCY_13, month, month, by, filter);
        return queries.counts(question, new CohortReach(Scope.system(), by, filter), given("example")).stream()
                .map(count -> count.subject() + " " + count.sum().part() + "/"
                        + count.sum().base())
                .toList();
    }

    private List<String> policies(String example, CohortMetric metric, String month, CohortSide side) {
        var filter = filter(example);
        var cohort = YearMonth.parse(month);
        var question = new CohortQuestion(metric, cohort, cohort, CohortSubject.ALL, filter);
        var page = new CohortQueries.Page(side, null, 50);
        return queries
                .policies(question, new CohortReach(Scope.system(), CohortSubject.ALL, filter), given(example), page)
                .stream()
                .map(CohortPolicy::policyNo)
                .toList();
    }

    private CohortFigure figure(NamedCsvRecord line, CohortMetric metric) {
        var example = line.getField("case");
        var month = YearMonth.parse(line.getField("month"));
        var filter = filter(example);
        var question = new CohortQuestion(metric, month, month, CohortSubject.ALL, filter);
        var counts =
                queries.counts(question, new CohortReach(Scope.system(), CohortSubject.ALL, filter), given(example));
        assertThat(counts).hasSizeLessThan(2);
        var count = counts.isEmpty() ? new CohortCount(month, null, CohortSum.NOTHING) : counts.get(0);
        return new CohortRules(terms(example), LocalDate.parse(line.getField("today"))).figure(metric, count);
    }

    private CohortQueries.Given given(String example) {
        return new CohortQueries.Given(terms(example), queries.fedSince());
    }

    private static CohortFilter filter(String example) {
        return CohortFilter.none().with(CohortSubject.COMPANY, CohortBook.company(example));
    }

    private static CohortTerms terms(String example) {
        return new CohortTerms(60, 60, example.equals("regulator"), 70, List.of("PC"), 60, 30);
    }

    private static String stated(CohortFigure figure) {
        return figure.state() + " due " + figure.due() + ", " + figure.size();
    }

    private static String stated(NamedCsvRecord line) {
        return line.getField("state") + " due " + line.getField("due") + ", " + line.getField("policies");
    }

    private static String percent(CohortFigure figure, CohortMeasure measure) {
        BigDecimal rate = figure.rate(measure);
        return rate == null
                ? ""
                : rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
