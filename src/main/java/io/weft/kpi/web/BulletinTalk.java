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
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How bulletins name and write what is in them: by the names of their own day, in the language of the reader. */
@Component
@RequiredArgsConstructor
class BulletinTalk {

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
            return name(subject, figures);
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

    /** The codes of a direction, or all of them. */
    Cell direction(String credited, String writer, BulletinFigures figures) {
        return Cell.text(
                credited.isEmpty()
                        ? words.text("kpi.bulletin.all")
                        : words.text(
                                "kpi.bulletin.direction",
                                name(Subject.company(credited), figures),
                                name(Subject.company(writer), figures)));
    }

    Cell direction(Direction one, BulletinFigures figures) {
        return direction(one.credited(), one.writer(), figures);
    }

    Cell metric(String code, BulletinFigures figures) {
        return Cell.text(figures.definition(code)
                .map(one -> code + " " + one.nameIn(words.chinese()))
                .orElse(code));
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

    /** A difference with its sign, of shares in points. */
    Cell change(MetricUnit unit, @Nullable BigDecimal change) {
        if (change == null) {
            return Cell.text("–");
        }
        var size = unit == MetricUnit.PERCENT ? points(change.abs()) : words.figure(unit, change.abs());
        return new Cell(sign(change) + size, words.exact(unit, change), change);
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
