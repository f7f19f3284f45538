package io.weft.kpi.web;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.BulletinSentence;
import io.weft.kpi.BulletinSentence.Amount;
import io.weft.kpi.BulletinSentence.Points;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.web.BulletinSectionView.Cell;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.ShortNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How bulletins name and write what is in them: by the names of their own day, in the language of the reader. */
@Component
@RequiredArgsConstructor
class BulletinTalk {

    /** Decimals a difference is shown with: 0.03, and 2.5 points as a share of one. */
    private static final int RATIO = 2;

    private static final int SHARE = 3;

    private final KpiWords words;
    private final Fmt fmt;

    String sentences(List<BulletinSentence> said, BulletinFigures figures) {
        return said.stream()
                .map(one -> words.text(
                        one.messageKey(),
                        one.args().stream().map(arg -> said(arg, figures)).toArray()))
                .collect(Collectors.joining(words.chinese() ? "" : " "));
    }

    private String said(Object arg, BulletinFigures figures) {
        if (arg instanceof Amount amount) {
            return words.figure(amount.unit(), amount.value());
        }
        if (arg instanceof Points points) {
            return points(points.value());
        }
        if (arg instanceof Subject subject) {
            return shortly(subject, figures);
        }
        return arg instanceof Long count ? fmt.exactCount(count) : arg.toString();
    }

    String name(Subject subject, BulletinFigures figures) {
        return subject.kind() == SubjectKind.GROUP
                ? words.text("kpi.kind.GROUP")
                : figures.names().stream()
                        .filter(one -> one.subject().equals(subject))
                        .findFirst()
                        .map(one -> one.nameIn(words.chinese()))
                        .orElse(subject.key());
    }

    /** A company without what all companies are called; others as they are. */
    String shortly(Subject subject, BulletinFigures figures) {
        var name = name(subject, figures);
        return subject.kind() == SubjectKind.COMPANY
                ? ShortNames.of(figures.names().stream()
                                .filter(one -> one.subject().kind() == SubjectKind.COMPANY)
                                .map(one -> one.nameIn(words.chinese()))
                                .toList())
                        .of(name)
                : name;
    }

    /** A direction by its companies, or all of them. */
    Cell direction(String credited, String writer, BulletinFigures figures) {
        return Cell.text(
                credited.isEmpty()
                        ? words.text("kpi.bulletin.all")
                        : words.text(
                                "kpi.bulletin.direction",
                                shortly(Subject.company(credited), figures),
                                shortly(Subject.company(writer), figures)));
    }

    Cell direction(Direction one, BulletinFigures figures) {
        return direction(one.credited(), one.writer(), figures);
    }

    Cell metric(String code, BulletinFigures figures) {
        return Cell.text(figures.definition(code)
                .map(one -> code + " " + one.nameIn(words.chinese()))
                .orElse(code));
    }

    MetricUnit unit(String metric, BulletinFigures figures) {
        return figures.definition(metric).map(BulletinFigures.Definition::unit).orElse(MetricUnit.RATIO);
    }

    Cell figure(MetricUnit unit, @Nullable BigDecimal value) {
        return value == null ? Cell.text("–") : new Cell(words.figure(unit, value), words.exact(unit, value), value);
    }

    Cell money(@Nullable BigDecimal value) {
        return figure(MetricUnit.CNY, value);
    }

    Cell share(@Nullable BigDecimal value) {
        return figure(MetricUnit.PERCENT, value);
    }

    /** A difference with its sign, of shares in points; one that does not show has none. */
    Cell change(MetricUnit unit, @Nullable BigDecimal change) {
        if (change == null) {
            return Cell.text("–");
        }
        boolean points = unit == MetricUnit.PERCENT;
        var shown = change.setScale(points ? SHARE : RATIO, RoundingMode.HALF_UP);
        var size = points ? points(shown.abs()) : words.figure(unit, shown.abs());
        return new Cell(sign(shown) + size, words.exact(unit, change), change);
    }

    /** A change as a share of what was before. */
    Cell growth(@Nullable BigDecimal growth) {
        return growth == null ? Cell.text("–") : new Cell(fmt.change(growth), null, growth);
    }

    private String points(BigDecimal value) {
        return words.text("kpi.bulletin.points", fmt.percent(value).replace(" %", ""));
    }

    private static String sign(BigDecimal value) {
        return value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "±";
    }
}
