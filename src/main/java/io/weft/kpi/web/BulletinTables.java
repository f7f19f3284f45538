package io.weft.kpi.web;

import static io.weft.kpi.web.BulletinSectionView.Column.number;
import static io.weft.kpi.web.BulletinSectionView.Column.text;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Agreement;
import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.BulletinFigures.Plan;
import io.weft.kpi.BulletinFigures.Rank;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.Bulletins;
import io.weft.kpi.web.BulletinSectionView.Cell;
import io.weft.kpi.web.BulletinSectionView.Column;
import io.weft.kpi.web.BulletinSectionView.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a bulletin as tables. */
@Component
@RequiredArgsConstructor
class BulletinTables {

    private final BulletinPenetration penetration;
    private final BulletinTalk talk;
    private final KpiWords words;

    List<Table> of(BulletinSection section, BulletinFigures figures) {
        return switch (section) {
            case PENETRATION -> penetration.of(figures);
            case CROSS_SALE -> List.of(directions(figures), classes(figures));
            case PLAN -> List.of(plans(figures));
            case RECOGNITION -> List.of(agreements(figures));
            case RANKING ->
                List.of(
                        ranks(figures, SubjectKind.COMPANY, "kpi.bulletin.companies"),
                        ranks(figures, SubjectKind.BRANCH, "kpi.bulletin.branches"));
        };
    }

    private Table directions(BulletinFigures figures) {
        var head = List.of(
                text(words.text("kpi.bulletin.directions")),
                number(words.text("kpi.bulletin.final")),
                number(words.text("kpi.bulletin.provisional")),
                number(words.text("kpi.bulletin.together")),
                number(words.text("kpi.bulletin.last-month")),
                number(words.text("kpi.bulletin.last-year")),
                number(words.text("kpi.bulletin.other")));
        var sales = figures.sales();
        return table(
                "kpi.bulletin.table.directions",
                head,
                sales.fed()
                        ? Stream.concat(Stream.of(sales.total()), sales.directions().stream())
                                .map(one -> direction(one, figures))
                        : Stream.empty());
    }

    private List<Cell> direction(Direction one, BulletinFigures figures) {
        return List.of(
                talk.direction(one, figures),
                talk.money(one.settled()),
                talk.money(one.provisional()),
                talk.money(one.premium()),
                talk.growth(Bulletins.growth(one.premium(), one.lastMonth())),
                talk.growth(Bulletins.growth(one.premium(), one.lastYear())),
                talk.money(one.other()));
    }

    private Table classes(BulletinFigures figures) {
        var head = List.of(
                text(words.text("kpi.bulletin.class")),
                text(words.text("kpi.bulletin.writer")),
                number(words.text("kpi.bulletin.sold")),
                number(words.text("kpi.bulletin.written")),
                number(words.text("kpi.bulletin.share")));
        return table(
                "kpi.bulletin.table.classes",
                head,
                figures.sales().classes().stream()
                        .map(one -> List.of(
                                Cell.text(words.textOr(one.productClass(), "catalog.class." + one.productClass())),
                                Cell.text(talk.name(Subject.company(one.company()), figures)),
                                talk.money(one.sold()),
                                talk.money(one.written()),
                                talk.share(one.share()))));
    }

    private Table plans(BulletinFigures figures) {
        var head = List.of(
                text(words.text("kpi.bulletin.who")),
                text(words.text("kpi.metric")),
                number(words.text("kpi.plan.actual")),
                number(words.text("kpi.plan.due")),
                number(words.text("kpi.attainment")),
                number(words.text("kpi.plan.year")),
                number(words.text("kpi.plan.reached")),
                number(words.text("kpi.plan.forecast")));
        var rows = new ArrayList<List<Cell>>();
        figures.plans().forEach(one -> rows.add(plan(one, figures)));
        figures.names().stream()
                .filter(one -> one.subject().kind() == SubjectKind.COMPANY)
                .filter(one -> isSeen(one.subject(), figures))
                .filter(one -> figures.plans().stream()
                        .noneMatch(plan -> plan.subject().equals(one.subject())))
                .forEach(one -> rows.add(unplanned(one, head.size())));
        return table("kpi.bulletin.table.plans", head, rows.stream());
    }

    /** A company is seen when any of its figures is. */
    private static boolean isSeen(Subject company, BulletinFigures figures) {
        return figures.lines().stream().anyMatch(line -> line.subject().equals(company));
    }

    private List<Cell> unplanned(BulletinFigures.Name one, int columns) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(one.nameIn(words.chinese())));
        cells.add(Cell.text(words.text("kpi.bulletin.no-plan")));
        while (cells.size() < columns) {
            cells.add(Cell.text("–"));
        }
        return cells;
    }

    private List<Cell> plan(Plan one, BulletinFigures figures) {
        var unit = talk.unit(one.metric(), figures);
        return List.of(
                Cell.text(talk.name(one.subject(), figures)),
                talk.metric(one.metric(), figures),
                talk.figure(unit, one.actual()),
                talk.figure(unit, one.due()),
                talk.share(one.attainment()),
                talk.figure(unit, one.ofYear()),
                talk.share(one.reached()),
                talk.share(one.forecast()));
    }

    private Table agreements(BulletinFigures figures) {
        var head = List.of(
                text(words.text("kpi.bulletin.directions")),
                number(words.text("kpi.bulletin.decided")),
                number(words.text("kpi.bulletin.first-time")),
                number(words.text("kpi.bulletin.last-month")),
                number(words.text("kpi.bulletin.last-year")),
                number(words.text("kpi.bulletin.disputed")),
                number(words.text("kpi.bulletin.days")));
        return table(
                "kpi.bulletin.table.agreements",
                head,
                figures.agreements().stream().map(one -> agreement(one, figures)));
    }

    private List<Cell> agreement(Agreement one, BulletinFigures figures) {
        return List.of(
                talk.direction(one.credited(), one.writer(), figures),
                talk.figure(MetricUnit.COUNT, BigDecimal.valueOf(one.decided())),
                talk.share(one.firstTime()),
                talk.change(MetricUnit.PERCENT, Bulletins.change(one.firstTime(), one.lastMonth())),
                talk.change(MetricUnit.PERCENT, Bulletins.change(one.firstTime(), one.lastYear())),
                talk.share(one.disputed()),
                days(one.medianDays()));
    }

    private static Cell days(@Nullable BigDecimal days) {
        return days == null ? Cell.text("–") : new Cell(days.toPlainString(), null, days);
    }

    private Table ranks(BulletinFigures figures, SubjectKind kind, String title) {
        var head = List.of(
                text(words.text("kpi.bulletin.who")),
                number(words.text("kpi.place")),
                number(words.text("kpi.bulletin.premium-of-year")),
                number(words.text("kpi.score")));
        return table(
                title,
                head,
                figures.ranks().stream()
                        .filter(one -> one.subject().kind() == kind)
                        .map(one -> rank(one, figures)));
    }

    private List<Cell> rank(Rank one, BulletinFigures figures) {
        return List.of(
                Cell.text(talk.name(one.subject(), figures)),
                new Cell(words.text("kpi.place.of", one.place(), one.peers()), null, BigDecimal.valueOf(one.place())),
                talk.money(one.premium()),
                talk.figure(MetricUnit.POINTS, one.score()));
    }

    private Table table(String title, List<Column> head, Stream<List<Cell>> rows) {
        return new Table(words.text(title), head, rows.toList());
    }
}
