package io.weft.kpi.web;

import static io.weft.kpi.web.BulletinSectionView.Column.number;
import static io.weft.kpi.web.BulletinSectionView.Column.text;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.service.Bulletins;
import io.weft.kpi.web.BulletinSectionView.Cell;
import io.weft.kpi.web.BulletinSectionView.Table;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Penetration in a bulletin: a table for each figure, with its changes beside it. */
@Component
@RequiredArgsConstructor
class BulletinPenetration {

    private final BulletinTalk talk;
    private final KpiWords words;

    /** Products per customer are M-01 of the group and M-03 of its companies, which add up to it. */
    List<Table> of(BulletinFigures figures) {
        return List.of(
                table(words.text("kpi.bulletin.per-customer"), List.of("M-01", "M-03"), figures),
                table(talk.metric("M-04", figures).text(), List.of("M-04"), figures),
                table(talk.metric("M-05", figures).text(), List.of("M-05"), figures),
                table(talk.metric("M-02", figures).text(), List.of("M-02"), figures));
    }

    private Table table(String title, List<String> metrics, BulletinFigures figures) {
        var head = List.of(
                text(words.text("kpi.bulletin.who")),
                number(words.text("kpi.bulletin.value")),
                number(words.text("kpi.bulletin.last-month")),
                number(words.text("kpi.bulletin.last-year")));
        return new Table(
                title,
                head,
                figures.lines().stream()
                        .filter(line -> metrics.contains(line.metric()))
                        .map(line -> line(line, figures))
                        .toList());
    }

    private List<Cell> line(Line one, BulletinFigures figures) {
        var unit = talk.unit(one.metric(), figures);
        return List.of(
                Cell.text(talk.name(one.subject(), figures)),
                one.fed() ? talk.figure(unit, one.value()) : Cell.text(words.text("kpi.state.NOT_FED")),
                talk.change(unit, Bulletins.change(one.value(), one.lastMonth())),
                talk.change(unit, Bulletins.change(one.value(), one.lastYear())));
    }
}
