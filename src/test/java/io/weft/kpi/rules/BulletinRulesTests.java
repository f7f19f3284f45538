package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Agreement;
import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.BulletinFigures.Plan;
import io.weft.kpi.BulletinFigures.Rank;
import io.weft.kpi.BulletinFigures.Sales;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinSentence;
import io.weft.kpi.BulletinSentence.Amount;
import io.weft.kpi.BulletinSentence.Points;
import io.weft.kpi.BulletinState;
import io.weft.kpi.PeriodState;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** When a bulletin is late (SR-KPI-14), and what its figures say in words. */
class BulletinRulesTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/kpi/bulletin-states.csv", numLinesToSkip = 1)
    void aBulletinIsOwedAndLate(
            String what,
            String month,
            LocalDate today,
            int day,
            boolean published,
            boolean drafted,
            @Nullable String first,
            BulletinState state,
            LocalDate due) {
        var of = YearMonth.parse(month);
        var facts = new BulletinRules.Facts(
                of, BulletinRules.due(of, day), published, drafted, first == null ? null : YearMonth.parse(first));

        assertThat(facts.due()).as(what).isEqualTo(due);
        assertThat(BulletinRules.state(facts, today)).as(what).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/kpi/bulletin-sentences.csv", numLinesToSkip = 1, delimiter = ';')
    void figuresSpeak(String what, BulletinSection section, String reader, String figures, String said) {
        var sentences = new BulletinSentences(figures(figures), reader.equals("whole")).of(section);

        assertThat(sentences.stream().map(BulletinRulesTests::words).collect(Collectors.joining("|")))
                .as(what)
                .isEqualTo(said);
    }

    private static String words(BulletinSentence sentence) {
        var text = new StringBuilder(sentence.key());
        for (var arg : sentence.args()) {
            text.append(' ').append(word(arg));
        }
        return text.toString();
    }

    private static String word(Object arg) {
        if (arg instanceof Amount amount) {
            return amount.value().toPlainString();
        }
        if (arg instanceof Points points) {
            return "pp " + points.value().toPlainString();
        }
        return arg instanceof Subject subject ? subject.key() : arg.toString();
    }

    private static BulletinFigures figures(String text) {
        var lines = new ArrayList<Line>();
        var directions = new ArrayList<Direction>();
        var plans = new ArrayList<Plan>();
        var agreements = new ArrayList<Agreement>();
        var ranks = new ArrayList<Rank>();
        var total = new Direction("", "", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null);
        boolean fed = false;
        for (var part : text.split("\\|")) {
            var word = part.split(" ");
            switch (word[0]) {
                case "line" ->
                    lines.add(new Line(
                            word[1], subject(word[2]), number(word[3]), number(word[4]), number(word[5]), true));
                case "unfed" -> lines.add(new Line(word[1], subject(word[2]), null, null, null, false));
                case "all" -> {
                    total = direction("", "", word, 1);
                    fed = true;
                }
                case "sold" -> directions.add(direction(word[1], word[2], word, 3));
                case "plan" -> plans.add(plan(word));
                case "agree" ->
                    agreements.add(new Agreement(
                            "",
                            "",
                            Long.parseLong(word[1]),
                            number(word[2]),
                            number(word[4]),
                            number(word[5]),
                            number(word[3]),
                            null));
                case "rank" ->
                    ranks.add(new Rank(
                            Integer.parseInt(word[2]),
                            Integer.parseInt(word[3]),
                            subject(word[1]),
                            number(word[4]),
                            null));
                default -> assertThat(part).isEqualTo("nothing");
            }
        }
        return new BulletinFigures(
                BulletinFigures.FORMAT,
                YearMonth.of(2026, 10),
                OffsetDateTime.parse("2026-11-05T10:00+08:00"),
                null,
                PeriodState.FROZEN,
                AssessmentMode.BOTH,
                new BigDecimal("0.833"),
                List.of(),
                List.of(),
                lines,
                new Sales(fed, null, total, directions, List.of()),
                plans,
                agreements,
                ranks);
    }

    private static Direction direction(String credited, String writer, String[] word, int at) {
        return new Direction(
                credited,
                writer,
                new BigDecimal(word[at]),
                new BigDecimal(word[at + 1]),
                BigDecimal.ZERO,
                at + 2 < word.length ? number(word[at + 2]) : null,
                null);
    }

    private static Plan plan(String[] word) {
        var attainment = word.length > 3 ? number(word[3]) : null;
        return new Plan(
                subject(word[1]), "M-07", null, BigDecimal.ONE, attainment, BigDecimal.ONE, number(word[2]), null);
    }

    private static Subject subject(String key) {
        return key.equals("GROUP")
                ? Subject.group()
                : new Subject(key.contains("/") ? SubjectKind.BRANCH : SubjectKind.COMPANY, key);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }
}
