package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Direction;
import io.weft.kpi.Formula;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.ProposeScheme;
import io.weft.kpi.RuleStatus;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.Side;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked examples of the domain: formulas, scores, months of a plan, and what a scheme needs. */
class KpiRulesTests {

    private static final Subject LIFE = Subject.company("LIFE");

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/rules/kpi/formulas.csv", numLinesToSkip = 1)
    void aFormulaComesToItsExample(
            String rule,
            String what,
            String top,
            @Nullable String bottom,
            @Nullable BigDecimal scale,
            @Nullable BigDecimal value) {
        var sheet = new FactSheet(EnumSet.allOf(Measure.class));
        var subject = top.startsWith("CROSS") ? new Subject(SubjectKind.CHANNEL, "IND") : Subject.group();
        var formula = new Formula(terms(top, subject, sheet), terms(bottom, subject, sheet), scale);

        var result =
                Formulas.value(formula, subject, sheet, AssessmentMode.BOTH).value();

        if (value == null) {
            assertThat(result).as(rule).isNull();
        } else {
            assertThat(result).as(rule + " " + what).isEqualByComparingTo(value);
        }
    }

    private static List<Term> terms(@Nullable String text, Subject subject, FactSheet sheet) {
        var terms = new ArrayList<Term>();
        for (var part : text == null ? new String[0] : text.split(";")) {
            var named = part.split(":");
            var times = named[0].split("\\*");
            var measure = Measure.valueOf(times[times.length - 1]);
            terms.add(new Term(measure, times.length == 2 ? new BigDecimal(times[0]) : null, null));
            sheet.put(subject, measure, measure.isSided() ? Side.SELLER : null, new BigDecimal(named[1]));
        }
        return terms;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/rules/kpi/scores.csv", numLinesToSkip = 1)
    void aScoreIsTheSumOfWeightsTimesAttainment(String rule, String what, String items, BigDecimal score) {
        var scored = Arrays.stream(items.split(";"))
                .map(item -> item.split(":", -1))
                .map(parts -> ScoreRules.item(
                        item("M-07", parts[0]),
                        metric("M-07", MetricFamily.VOLUME, Measure.FYP),
                        parts[1].isEmpty() ? null : new BigDecimal(parts[1]).movePointRight(3),
                        parts[1].isEmpty() ? null : new BigDecimal("1000")))
                .toList();

        assertThat(ScoreRules.score(scored)).as(rule + " " + what).isEqualByComparingTo(score);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/rules/kpi/plans.csv", numLinesToSkip = 1)
    void theMonthsOfAPlanAddUp(String rule, String what, BigDecimal base, @Nullable String lastYear, String months) {
        var parts = lastYear == null ? PlanRules.evenly(base) : PlanRules.seasonally(base, numbers(lastYear));

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(base);
        assertThat(parts)
                .as(rule + " " + what)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers(months));
    }

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(";")).map(BigDecimal::new).toList();
    }

    @Test
    void aPlanMadeAfterTheDeadlineIsLate() {
        assertThat(PlanRules.isLate(2026, LocalDate.of(2026, 3, 31), "03-31")).isFalse();
        assertThat(PlanRules.isLate(2026, LocalDate.of(2026, 4, 1), "03-31")).isTrue();
    }

    @Test
    void theRunRateGoesOnAsSoFar() {
        var until = LocalDate.of(2026, 3, 14);

        assertThat(PlanRules.timeProgress(until)).isEqualByComparingTo("0.2");
        assertThat(PlanRules.runRate(new BigDecimal("730"), until, true)).isEqualByComparingTo("3650");
        assertThat(PlanRules.runRate(new BigDecimal("1.9"), until, false)).isEqualByComparingTo("1.9");
    }

    @Test
    void lessIsBetterIsReachedTheOtherWayRound() {
        assertThat(Attainments.of(new BigDecimal("5"), new BigDecimal("6"), Direction.LOWER))
                .isEqualByComparingTo("1.2");
        assertThat(Attainments.of(new BigDecimal("5"), BigDecimal.ZERO, Direction.HIGHER))
                .isNull();
    }

    @Test
    void aSchemeNeedsBothVolumeAndPenetration() {
        assertThat(check(item("M-07", "100"))).contains("SR-KPI-04 hard", "SR-KPI-10 soft");
        assertThat(check(item("M-07", "70"), item("M-03", "30")))
                .doesNotContain("SR-KPI-04 hard")
                .contains("SR-KPI-10 soft");
        assertThat(check(item("M-07", "60"), item("M-03", "30"), item("M-11", "10")))
                .isEmpty();
    }

    @Test
    void weightsAddUpToAHundred() {
        assertThat(check(item("M-07", "60"), item("M-03", "30"))).contains("M-50 hard");
        assertThat(check(item("M-07", "70"), item("M-07", "30"))).contains("M-50 hard");
    }

    @Test
    void anItemNobodyFeedsIsWarnedOf() {
        assertThat(check(item("M-07", "60"), item("M-03", "30"), item("M-31", "10")))
                .contains("7.1 soft");
    }

    private static List<String> check(SchemeItem... items) {
        var metrics = Map.of(
                "M-07", metric("M-07", MetricFamily.VOLUME, Measure.XSALE_PREMIUM_FINAL),
                "M-03", metric("M-03", MetricFamily.PENETRATION, Measure.PRODUCTS),
                "M-11", metric("M-11", MetricFamily.CUSTOMER, Measure.ADD_ON_CUSTOMERS),
                "M-31", metric("M-31", MetricFamily.CUSTOMER, Measure.CSAT_TOP2));
        var fed = EnumSet.of(Measure.XSALE_PREMIUM_FINAL, Measure.PRODUCTS, Measure.ADD_ON_CUSTOMERS);
        var scheme = new ProposeScheme(
                "S",
                "S",
                SubjectKind.COMPANY,
                List.of(),
                AssessmentMode.BOTH,
                Span.YEAR,
                List.of(items),
                LocalDate.MAX,
                "");
        return new SchemeCheck(metrics, fed)
                .problems(scheme).stream().map(KpiRulesTests::said).toList();
    }

    private static String said(KpiProblem problem) {
        return problem.rule() + (problem.hard() ? " hard" : " soft");
    }

    @Test
    void bothSidesShowTheSaleAndTheGroupHasItOnce() {
        var sheet = new FactSheet(EnumSet.allOf(Measure.class));
        var sale = new BigDecimal("6000");
        sheet.put(Subject.group(), Measure.XSALE_PREMIUM_FINAL, Side.SELLER, sale);
        sheet.put(LIFE, Measure.XSALE_PREMIUM_FINAL, Side.SELLER, sale);
        sheet.put(Subject.company("PC"), Measure.XSALE_PREMIUM_FINAL, Side.PRODUCT, sale);

        for (var company : List.of(LIFE, Subject.company("PC"), Subject.group())) {
            assertThat(sheet.of(company, Measure.XSALE_PREMIUM_FINAL, AssessmentMode.BOTH))
                    .as(company.key())
                    .isEqualByComparingTo(sale);
        }
        assertThat(sheet.of(LIFE, Measure.XSALE_PREMIUM_FINAL, AssessmentMode.PRODUCT_ONLY))
                .isZero();
        assertThat(sheet.of(LIFE, Measure.XSALE_PREMIUM_FINAL, AssessmentMode.NONE))
                .isZero();
    }

    private static SchemeItem item(String metric, String weight) {
        return new SchemeItem(metric, new BigDecimal(weight), new BigDecimal("120"), BigDecimal.ZERO);
    }

    static Metric metric(String code, MetricFamily family, Measure measure) {
        var formula = new Formula(List.of(Term.of(measure)), List.of(), null);
        return new Metric(
                code,
                1,
                code,
                code,
                "",
                "",
                family,
                MetricUnit.CNY,
                Direction.HIGHER,
                "MONTH",
                "R01",
                LocalDate.MIN,
                formula,
                null,
                RuleStatus.APPROVED,
                "",
                0,
                "",
                "",
                null);
    }
}
