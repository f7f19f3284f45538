package io.weft.kpi.web;

import io.weft.kpi.Metric;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectName;
import io.weft.kpi.Target;
import io.weft.kpi.service.PlanImport;
import io.weft.kpi.service.PlanImport.SheetLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;

/** The targets of a plan as a sheet, out and in. */
@Component
@RequiredArgsConstructor
class PlanSheets {

    private static final int MOST_ROWS = 50_000;
    private static final int FIRST_NUMBER = PlanImport.HEAD.indexOf("base");

    private final KpiWords words;

    /** A file that is no sheet, or too long a one. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
    }

    void write(List<Target> targets, Map<Subject, SubjectName> names, Map<String, Metric> metrics, OutputStream out)
            throws IOException {
        try (var book = new Workbook(out, "Weft", "1.0")) {
            var sheet = book.newWorksheet("plan");
            for (int column = 0; column < PlanImport.HEAD.size(); column++) {
                sheet.value(0, column, PlanImport.HEAD.get(column));
                sheet.style(0, column).bold().set();
            }
            int line = 1;
            for (var target : targets) {
                var name = names.get(target.subject());
                var metric = metrics.get(target.metric());
                sheet.value(line, 0, target.subject().kind().name());
                sheet.value(line, 1, target.subject().key());
                sheet.value(line, 2, name == null ? "" : words.name(name));
                sheet.value(line, 3, target.metric());
                sheet.value(line, 4, metric == null ? "" : words.name(metric));
                sheet.value(line, FIRST_NUMBER, target.base());
                sheet.value(line, FIRST_NUMBER + 1, target.stretch());
                sheet.value(line, FIRST_NUMBER + 2, target.challenge());
                for (int month = 0; month < target.months().size(); month++) {
                    sheet.value(line, FIRST_NUMBER + 3 + month, target.months().get(month));
                }
                line++;
            }
        }
    }

    List<SheetLine> read(InputStream file) throws Unreadable {
        try (var book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<SheetLine>();
            var head = new ArrayList<String>();
            var all = rows.iterator();
            while (all.hasNext()) {
                var row = all.next();
                if (head.isEmpty()) {
                    row.forEach(cell -> head.add(text(cell).trim().toLowerCase(Locale.ROOT)));
                } else if (lines.size() == MOST_ROWS) {
                    throw new Unreadable();
                } else {
                    add(row, head, lines);
                }
            }
            if (!head.containsAll(List.of("kind", "subject", "metric", "base"))) {
                throw new Unreadable();
            }
            return lines;
        } catch (IOException | RuntimeException wrong) {
            throw new Unreadable();
        }
    }

    private static void add(Row row, List<String> head, List<SheetLine> lines) {
        var cells = new HashMap<String, String>();
        for (int column = 0; column < head.size() && column < row.getCellCount(); column++) {
            cells.put(head.get(column), text(row.getCell(column)));
        }
        if (cells.values().stream().anyMatch(text -> !text.isBlank())) {
            lines.add(new SheetLine(row.getRowNum(), cells));
        }
    }

    private static String text(Cell cell) {
        return cell == null || cell.getValue() == null ? "" : Objects.toString(cell.getValue(), "");
    }
}
