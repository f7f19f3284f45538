package io.weft.attribution.web;

import io.weft.attribution.LedgerFilter;
import io.weft.attribution.MatrixCell;
import io.weft.attribution.web.MatrixView.Book;
import io.weft.attribution.web.MatrixView.Line;
import io.weft.attribution.web.MatrixView.Sum;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.Links;
import io.weft.platform.web.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the cells of the ledger out as a matrix: a heat map of who sells for whom, lines by phase, and each company's books. */
@Component
@RequiredArgsConstructor
class MatrixPages {

    private static final String PREMIUM = "PREMIUM";

    private final AttributionWords words;
    private final Messages messages;

    MatrixView of(List<MatrixCell> cells, String period) {
        var names = words.names();
        return new MatrixView(
                sum(cells, MatrixPages::isPremium),
                sum(cells, cell -> !isPremium(cell)),
                cells.stream().mapToLong(MatrixCell::entries).sum(),
                cells.isEmpty() ? null : chart(cells, names, period),
                lines(cells, names, period),
                books(cells, names));
    }

    private static Sum sum(List<MatrixCell> cells, Predicate<MatrixCell> which) {
        var sum = Sum.NOTHING;
        for (var cell : cells) {
            sum = which.test(cell) ? sum.and(cell.provisional(), cell.settled()) : sum;
        }
        return sum;
    }

    private static List<Line> lines(List<MatrixCell> cells, GroupNames names, String period) {
        var grouped = new LinkedHashMap<List<String>, List<MatrixCell>>();
        cells.forEach(cell -> grouped.computeIfAbsent(List.of(cell.direction(), cell.phase()), key -> new ArrayList<>())
                .add(cell));
        return grouped.values().stream()
                .map(group -> line(group, names, period))
                .toList();
    }

    private static Line line(List<MatrixCell> group, GroupNames names, String period) {
        var first = group.get(0);
        var phase = first.phase().isEmpty() ? null : first.phase();
        return new Line(
                names.direction(first.creditedCompany(), first.writerCompany()),
                names.directionInFull(first.creditedCompany(), first.writerCompany()),
                first.phase(),
                sum(group, MatrixPages::isPremium),
                sum(group, cell -> !isPremium(cell)),
                entries(period, first.direction(), phase));
    }

    /** The entries of a direction. */
    private static String entries(String period, String direction, @Nullable String phase) {
        return Links.address("/ledger", new LedgerFilter(period, direction, phase, null, null, null).describe());
    }

    private ChartView chart(List<MatrixCell> cells, GroupNames names, String period) {
        var companies = companies(cells);
        var rows = companies.stream()
                .map(seller -> new Series(
                        names.company(seller),
                        companies.stream()
                                .map(writer -> premium(cells, seller, writer))
                                .collect(Collectors.toList()),
                        companies.stream()
                                .map(writer -> entries(period, seller + ">" + writer, null))
                                .toList()))
                .toList();
        return ChartView.heatmap(
                messages.text("attribution.matrix.chart"),
                Unit.MONEY,
                companies.stream().map(names::company).toList(),
                rows);
    }

    private static List<String> companies(List<MatrixCell> cells) {
        return cells.stream()
                .flatMap(cell -> Stream.of(cell.creditedCompany(), cell.writerCompany()))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable BigDecimal premium(List<MatrixCell> cells, String seller, String writer) {
        return cells.stream()
                .filter(cell -> isPremium(cell)
                        && cell.creditedCompany().equals(seller)
                        && cell.writerCompany().equals(writer))
                .map(MatrixCell::total)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static List<Book> books(List<MatrixCell> cells, GroupNames names) {
        return companies(cells).stream()
                .map(company -> new Book(
                        names.company(company),
                        sum(
                                        cells,
                                        cell -> isPremium(cell)
                                                && cell.creditedCompany().equals(company))
                                .total(),
                        sum(
                                        cells,
                                        cell -> isPremium(cell)
                                                && cell.writerCompany().equals(company))
                                .total()))
                .toList();
    }

    private static boolean isPremium(MatrixCell cell) {
        return cell.incomeType().equals(PREMIUM);
    }
}
