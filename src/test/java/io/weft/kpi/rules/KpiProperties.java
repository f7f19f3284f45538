package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Measure;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.Side;
import io.weft.kpi.Subject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of plans and scores whatever the numbers. */
class KpiProperties {

    private static final List<String> COMPANIES = List.of("LIFE", "PC", "HEALTH", "BANK");

    @Property(tries = 300)
    void monthsAlwaysAddUpToTheTarget(
            @ForAll @BigRange(min = "0", max = "99999999") BigDecimal base,
            @ForAll @Size(12) List<@IntRange(max = 1_000_000) Integer> lastYear) {
        var target = base.setScale(2, java.math.RoundingMode.HALF_UP);
        var weights = lastYear.stream().map(BigDecimal::valueOf).toList();

        for (var parts : List.of(PlanRules.evenly(target), PlanRules.seasonally(target, weights))) {
            assertThat(parts).hasSize(12);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(target);
        }
    }

    @Property(tries = 300)
    void aScoreStaysBetweenFloorAndCap(@ForAll @Size(4) List<@IntRange(min = -500, max = 5_000) Integer> attained) {
        var metric = KpiRulesTests.metric("M", MetricFamily.VOLUME, Measure.FYP);
        var items = attained.stream()
                .map(percent -> ScoreRules.item(
                        new SchemeItem("M", new BigDecimal("25"), new BigDecimal("120"), BigDecimal.TEN),
                        metric,
                        BigDecimal.valueOf(percent),
                        new BigDecimal("100")))
                .toList();

        assertThat(ScoreRules.score(items)).isBetween(new BigDecimal("10"), new BigDecimal("120"));
    }

    @Property(tries = 200)
    void bothSidesTogetherAreTwiceTheGroup(
            @ForAll @Size(max = 30) List<@IntRange(min = -10_000, max = 100_000) Integer> sales,
            @ForAll @IntRange(min = 1, max = 3) int step) {
        var sheet = new FactSheet(EnumSet.allOf(Measure.class));
        for (int at = 0; at < sales.size(); at++) {
            var amount = BigDecimal.valueOf(sales.get(at));
            put(sheet, Subject.group(), Side.SELLER, amount);
            put(sheet, Subject.company(COMPANIES.get(at % 4)), Side.SELLER, amount);
            put(sheet, Subject.company(COMPANIES.get((at + step) % 4)), Side.PRODUCT, amount);
        }
        var group = sheet.of(Subject.group(), Measure.XSALE_PREMIUM_FINAL, AssessmentMode.BOTH);

        assertThat(companies(sheet, AssessmentMode.SELLER_ONLY)).isEqualByComparingTo(group);
        assertThat(companies(sheet, AssessmentMode.PRODUCT_ONLY)).isEqualByComparingTo(group);
        assertThat(companies(sheet, AssessmentMode.BOTH)).isEqualByComparingTo(group.add(group));
    }

    private static void put(FactSheet sheet, Subject subject, Side side, BigDecimal amount) {
        sheet.put(subject, Measure.XSALE_PREMIUM_FINAL, side, amount);
    }

    private static BigDecimal companies(FactSheet sheet, AssessmentMode mode) {
        return COMPANIES.stream()
                .map(company -> sheet.of(Subject.company(company), Measure.XSALE_PREMIUM_FINAL, mode))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 200)
    void whoHasMoreStandsBeforeWhoHasLess(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 120) Integer> totals) {
        var scores = new HashMap<Subject, ScoreRules.Ranked>();
        IntStream.range(0, totals.size())
                .forEach(at -> scores.put(
                        Subject.company("C" + at), new ScoreRules.Ranked("pool", BigDecimal.valueOf(totals.get(at)))));
        var places = ScoreRules.places(scores);

        scores.forEach((one, its) -> {
            long before = totals.stream()
                    .filter(total -> total > its.total().intValue())
                    .count();
            assertThat(places.get(one).place()).isEqualTo((int) before + 1);
            assertThat(places.get(one).peers()).isEqualTo(totals.size());
        });
    }
}
