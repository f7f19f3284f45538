package io.weft.kpi.web;

import io.weft.kpi.Formula;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.Term;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Messages;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How pages of this module write figures, names and months. */
@Component
@RequiredArgsConstructor
class KpiWords {

    private final Fmt fmt;
    private final Messages messages;

    boolean chinese() {
        return Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }

    String text(String key, Object... args) {
        return messages.text(key, args);
    }

    /** The text, or the fallback where the key comes from data. */
    String textOr(String fallback, String key) {
        return messages.textOr(fallback, key);
    }

    public String name(Metric metric) {
        return metric.nameIn(chinese());
    }

    public String definition(Metric metric) {
        return metric.definitionIn(chinese());
    }

    public String name(SubjectName subject) {
        return subject.kind() == SubjectKind.GROUP ? messages.text("kpi.kind.GROUP") : subject.nameIn(chinese());
    }

    /** A figure in the short form of its unit. */
    public String figure(MetricUnit unit, @Nullable BigDecimal value) {
        return switch (unit) {
            case CNY -> fmt.money(value);
            case COUNT -> fmt.count(value);
            case RATIO, POINTS -> fmt.ratio(value);
            case PERCENT -> fmt.percent(value);
        };
    }

    /** The same in full. */
    public String exact(MetricUnit unit, @Nullable BigDecimal value) {
        return switch (unit) {
            case CNY -> fmt.exact(value);
            case COUNT -> fmt.exactCount(value);
            case RATIO, POINTS, PERCENT ->
                value == null ? figure(unit, null) : value.stripTrailingZeros().toPlainString();
        };
    }

    /** Each part of a sum of measures in words. */
    public String terms(List<Term> terms) {
        return terms.stream().map(this::term).collect(Collectors.joining(" "));
    }

    private String term(Term term) {
        var name = messages.text(term.measure().messageKey());
        var whose = term.wholeGroup() ? messages.text("kpi.term.group", name) : name;
        var times = term.times();
        var sign = times.signum() < 0 ? "−" : "+";
        return times.abs().compareTo(BigDecimal.ONE) == 0
                ? sign + " " + whose
                : sign + " " + times.abs().stripTrailingZeros().toPlainString() + " × " + whose;
    }

    /** The formula as data, in words: what is divided by what. */
    public String formula(@Nullable Formula formula) {
        if (formula == null) {
            return "–";
        }
        var top = bare(terms(formula.top()));
        var whole = formula.divides() ? "(" + top + ") ÷ (" + bare(terms(formula.bottom())) + ")" : top;
        return formula.scaled().compareTo(BigDecimal.ONE) == 0
                ? whole
                : whole + " × " + formula.scaled().stripTrailingZeros().toPlainString();
    }

    /** A sum without the sign before its first part. */
    public String bare(String sum) {
        return sum.startsWith("+ ") ? sum.substring(2) : sum;
    }

    /** What a check found; arguments that are message keys are said in words. */
    public String problem(KpiProblem problem) {
        return messages.text(
                problem.messageKey(),
                problem.args().stream().map(arg -> messages.textOr(arg, arg)).toArray());
    }

    public String month(YearMonth month) {
        return fmt.month(month);
    }

    public String month(LocalDate first) {
        return fmt.month(YearMonth.from(first));
    }

    ChartView.Unit chartUnit(MetricUnit unit) {
        return switch (unit) {
            case CNY -> ChartView.Unit.MONEY;
            case COUNT -> ChartView.Unit.COUNT;
            case RATIO, POINTS -> ChartView.Unit.RATIO;
            case PERCENT -> ChartView.Unit.PERCENT;
        };
    }

    List<Option> months(List<KpiPeriod> periods) {
        return periods.stream()
                .map(period -> Option.text(period.month().toString(), fmt.month(period.month())))
                .toList();
    }
}
