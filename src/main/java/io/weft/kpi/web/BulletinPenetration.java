package io.weft.kpi.web;

import static io.weft.kpi.web.BulletinSectionView.Column.number;
import static io.weft.kpi.web.BulletinSectionView.Column.text;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.Subject;
import io.weft.kpi.service.Bulletins;
import io.weft.kpi.web.BulletinSectionView.Cell;
import io.weft.kpi.web.BulletinSectionView.Table;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Penetration in a bulletin: a line for each company and channel, each figure with its changes beside it. */
@Component
@RequiredArgsConstructor
class BulletinPenetration {

    private final BulletinTalk talk;
    private final KpiWords words;

    List<Table> of(BulletinFigures figures) {
        return List.of(companies(figures), channels(figures));
    }

    /** The group and its companies; products per customer are M-01 of the group and M-03 of a company, which add up to it. */
    private Table companies(BulletinFigures figures) {
        var columns = List.of(
                new Measured(words.text("kpi.bulletin.per-customer"), List.of("M-01", "M-03")),
                new Measured(talk.metric("M-04", figures).text(), List.of("M-04")),
                new Measured(talk.metric("M-05", figures).text(), List.of("M-05")));
        return measured("kpi.bulletin.table.penetration", columns, figures);
    }

    private Table channels(BulletinFigures figures) {
        var column = new Measured(talk.metric("M-02", figures).text(), List.of("M-02"));
        return measured("kpi.bulletin.table.channels", List.of(column), figures);
    }

    /** A figure and its changes; the first of the metrics a subject has. */
    private record Measured(String name, List<String> metrics) {}

    private Table measured(String title, List<Measured> columns, BulletinFigures figures) {
        var head = new ArrayList<>(List.of(text(words.text("kpi.bulletin.who"))));
        columns.forEach(column -> {
            head.add(number(column.name()));
            head.add(number(words.text("kpi.bulletin.last-month")));
            head.add(number(words.text("kpi.bulletin.last-year")));
        });
        var rows = figures.lines().stream()
                .filter(line -> columns.get(0).metrics().contains(line.metric()))
                .map(line -> measured(line.subject(), columns, figures));
        return new Table(words.text(title), head, rows.toList());
    }

    private List<Cell> measured(Subject subject, List<Measured> columns, BulletinFigures figures) {
        var cells = new ArrayList<>(List.of(Cell.text(talk.name(subject, figures))));
        for (var column : columns) {
            cells.addAll(column.metrics().stream()
                    .flatMap(metric -> figures.line(metric, subject).stream())
                    .findFirst()
                    .map(line -> line(line, figures))
                    .orElse(List.of(Cell.text("–"), Cell.text("–"), Cell.text("–"))));
        }
        return cells;
    }

    private List<Cell> line(Line one, BulletinFigures figures) {
        var unit = talk.unit(one.metric(), figures);
        return List.of(
                one.fed() ? talk.figure(unit, one.value()) : Cell.text(words.text("kpi.state.NOT_FED")),
                talk.change(unit, Bulletins.change(one.value(), one.lastMonth())),
                talk.change(unit, Bulletins.change(one.value(), one.lastYear())));
    }
}
