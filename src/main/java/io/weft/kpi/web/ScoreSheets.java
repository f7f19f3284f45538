package io.weft.kpi.web;

import io.weft.access.Scope;
import io.weft.kpi.Score;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.ScoreDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The score sheet (RPT-18): a watermark, a head, and a line for each item of each score. */
@Component
@RequiredArgsConstructor
class ScoreSheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROWS_AT_ONCE = 500;
    private static final List<String> HEAD = List.of(
            "subject",
            "name",
            "place",
            "peers",
            "score",
            "adjustment",
            "total",
            "complete",
            "metric",
            "metric_name",
            "weight",
            "actual",
            "target",
            "attainment",
            "points");

    private final ScoreDesk desk;
    private final Subjects subjects;
    private final MetricBook metrics;
    private final KpiWords words;
    private final AuditTrail audit;
    private final Clock clock;

    void write(YearMonth month, SubjectKind kind, Scope scope, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Weft", "1.0")) {
            var sheet = book.newWorksheet("scores");
            sheet.value(0, 0, words.text("export.watermark", scope.login(), TIME.format(LocalDateTime.now(clock))));
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
            }
            int line = 2;
            @Nullable String after = null;
            do {
                var page = desk.page(new ScoreDesk.Asked(month, kind, after, ROWS_AT_ONCE), scope);
                line = lines(sheet, line, page.rows());
                after = page.next();
            } while (after != null);
            audit.record("kpi.export", "kpi-score", month, Map.of("kind", kind.name(), "lines", line - 2));
        }
    }

    private int lines(Worksheet sheet, int from, List<Score> scores) {
        if (scores.isEmpty()) {
            return from;
        }
        var names = subjects.named(
                scores.get(0).subject().kind(),
                scores.stream().map(score -> score.subject().key()).toList());
        var known = metrics.asOf(YearMonth.from(scores.get(0).period()).atEndOfMonth());
        int line = from;
        for (var score : scores) {
            var name = names.get(score.subject().key());
            for (var item : desk.items(score)) {
                head(sheet, line, score, name == null ? "" : words.name(name));
                var metric = known.get(item.metric());
                sheet.value(line, 8, item.metric());
                sheet.value(line, 9, metric == null ? "" : words.name(metric));
                sheet.value(line, 10, item.weight());
                sheet.value(line, 11, item.actual());
                sheet.value(line, 12, item.target());
                sheet.value(line, 13, item.attainment());
                sheet.value(line++, 14, item.points());
            }
        }
        return line;
    }

    private static void head(Worksheet sheet, int line, Score score, String name) {
        sheet.value(line, 0, score.subject().key());
        sheet.value(line, 1, name);
        sheet.value(line, 2, score.place());
        sheet.value(line, 3, score.peers());
        sheet.value(line, 4, score.score());
        sheet.value(line, 5, score.adjustment());
        sheet.value(line, 6, score.total());
        sheet.value(line, 7, Boolean.toString(score.complete()));
    }
}
