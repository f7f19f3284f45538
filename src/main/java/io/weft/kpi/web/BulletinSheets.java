package io.weft.kpi.web;

import io.weft.access.Scope;
import io.weft.kpi.Bulletin;
import io.weft.kpi.service.Bulletins;
import io.weft.kpi.web.BulletinSectionView.Table;
import io.weft.platform.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A bulletin as a workbook: first what is said, then a sheet for each section with the tables of the page. */
@Component
@RequiredArgsConstructor
class BulletinSheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Bulletins bulletins;
    private final BulletinPages pages;
    private final KpiWords words;
    private final AuditTrail audit;
    private final Clock clock;

    void write(Bulletin bulletin, Scope scope, OutputStream out) throws IOException {
        var sections = pages.sections(bulletins.seen(bulletin.figures(), scope), bulletin.words());
        try (var book = new Workbook(out, "Weft", "1.0")) {
            var front = book.newWorksheet(words.text("kpi.bulletin"));
            front.value(0, 0, words.text("export.watermark", scope.login(), TIME.format(LocalDateTime.now(clock))));
            front.value(1, 0, pages.heading(bulletin.month()));
            front.style(1, 0).bold().set();
            front.value(2, 0, words.text("kpi.bulletin.edition.of", bulletin.edition(), bulletin.publisher()));
            front.value(3, 0, bulletin.reason());
            front.value(4, 0, harmless(bulletin.words().headline()));
            said(front, sections);
            for (var section : sections) {
                tables(book.newWorksheet(words.text(section.section().messageKey())), section.tables());
            }
        }
        audit.record("bulletin.export", "bulletin", bulletin.month(), Map.of("edition", bulletin.edition()));
    }

    private void said(Worksheet sheet, List<BulletinSectionView> sections) {
        int line = 6;
        for (var section : sections) {
            sheet.value(line, 0, words.text(section.section().messageKey()));
            sheet.style(line, 0).bold().set();
            sheet.value(line + 1, 0, section.said());
            sheet.value(line + 2, 0, harmless(section.comment()));
            line += 4;
        }
        sheet.width(0, 120);
    }

    private static void tables(Worksheet sheet, List<Table> tables) {
        int line = 0;
        for (var table : tables) {
            sheet.value(line, 0, table.title());
            sheet.style(line++, 0).bold().set();
            for (int column = 0; column < table.head().size(); column++) {
                sheet.value(line, column, table.head().get(column).name());
                sheet.style(line, column).bold().set();
            }
            line++;
            for (var row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    cell(sheet, line, column, row.get(column));
                }
                line++;
            }
            line++;
        }
    }

    private static void cell(Worksheet sheet, int line, int column, BulletinSectionView.Cell cell) {
        if (cell.raw() != null) {
            sheet.value(line, column, cell.raw());
        } else {
            sheet.value(line, column, harmless(cell.text()));
        }
    }

    /** A spreadsheet takes such a text for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
