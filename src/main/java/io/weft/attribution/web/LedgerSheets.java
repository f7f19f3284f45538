package io.weft.attribution.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.weft.access.Scope;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.LedgerRow;
import io.weft.attribution.service.Ledger;
import io.weft.platform.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger as a sheet, written line by line while it is read: a watermark, a head, and the entries, oldest first. */
@Component
@RequiredArgsConstructor
class LedgerSheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> HEAD = List.of(
            "entry",
            "claim",
            "kind",
            "policy_no",
            "receipt_no",
            "credited_company",
            "writer_company",
            "agent_no",
            "mode",
            "income",
            "phase",
            "amount",
            "period",
            "fact_period",
            "rule_version",
            "posted_at",
            "final_on");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AMOUNT = HEAD.indexOf("amount");

    /** What a spreadsheet can hold. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Ledger ledger;
    private final Messages messages;
    private final Clock clock;

    /** What a sheet is written as. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void write(Format format, LedgerFilter filter, Scope scope, OutputStream out) throws IOException {
        var watermark = messages.text("export.watermark", scope.login(), TIME.format(LocalDateTime.now(clock)));
        if (format == Format.XLSX) {
            xlsx(watermark, filter, scope, out);
        } else {
            csv(watermark, filter, scope, out);
        }
    }

    private void csv(String watermark, LedgerFilter filter, Scope scope, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // the mark without which spreadsheets misread Chinese
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(watermark);
        csv.writeRecord(HEAD);
        ledger.export(filter, scope, row -> csv.writeRecord(cells(row)));
        csv.flush();
    }

    private void xlsx(String watermark, LedgerFilter filter, Scope scope, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Weft", "1.0")) {
            var sheet = book.newWorksheet("ledger");
            sheet.value(0, 0, watermark);
            line(sheet, 1, HEAD);
            var at = new int[] {2};
            ledger.export(filter, scope, row -> {
                if (at[0] < MOST_ROWS) {
                    line(sheet, at[0], cells(row));
                    sheet.value(at[0]++, AMOUNT, row.amount());
                }
                if (at[0] % ROWS_AT_ONCE == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column, cells.get(column));
        }
    }

    private static List<String> cells(LedgerRow row) {
        return List.of(
                text(row.id()),
                text(row.claim()),
                row.kind(),
                harmless(text(row.policyNo())),
                harmless(text(row.receiptNo())),
                row.creditedCompany(),
                row.writerCompany(),
                harmless(text(row.agentNo())),
                row.mode().name(),
                row.incomeType(),
                text(row.phase()),
                row.amount().toPlainString(),
                text(row.period()),
                text(row.factPeriod()),
                text(row.ruleVersion()),
                TIME.format(row.postedAt().atZoneSameInstant(ZONE)),
                text(row.finalOn()));
    }

    /** A spreadsheet takes such a text for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
