package io.weft.customer.service;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.weft.customer.CustomerLine;
import io.weft.customer.ExportFormat;
import io.weft.customer.PartyKind;
import io.weft.platform.mask.Masks;
import io.weft.platform.web.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer list as a sheet: a watermark, a head, and rows whose personal values are masked. */
@Component
@RequiredArgsConstructor
class ExportSheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> HEAD = List.of(
            "gcid",
            "name",
            "kind",
            "gender",
            "age",
            "mobile",
            "region",
            "companies",
            "contracts",
            "last_contact",
            "tier");

    private final Messages messages;

    byte[] write(ExportFormat format, List<CustomerLine> rows, String login, LocalDateTime at) throws IOException {
        var watermark = messages.text("export.watermark", login, TIME.format(at));
        return format == ExportFormat.XLSX ? xlsx(rows, watermark) : csv(rows, watermark);
    }

    private static byte[] csv(List<CustomerLine> rows, String watermark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            // the mark without which spreadsheets misread Chinese
            out.write('\uFEFF');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(watermark);
            csv.writeRecord(HEAD);
            rows.forEach(row -> csv.writeRecord(cells(row)));
            csv.flush();
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx(List<CustomerLine> rows, String watermark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Weft", "1.0")) {
            var sheet = book.newWorksheet("customers");
            sheet.value(0, 0, watermark);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
            }
            for (int line = 0; line < rows.size(); line++) {
                var cells = cells(rows.get(line));
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(line + 2, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(CustomerLine line) {
        var customer = line.customer();
        return List.of(
                text(customer.gcid()),
                harmless(masked(customer.name(), customer.kind())),
                customer.kind().name(),
                text(customer.gender()),
                text(line.age()),
                text(customer.mobile()),
                harmless(text(customer.region())),
                String.join(";", customer.companies()),
                text(customer.contracts()),
                line.lastContact() == null ? "" : TIME.format(line.lastContact()),
                line.grade() == null ? "" : line.grade().code());
    }

    /** Names leave masked, also those a viewer sees in clear. */
    private static String masked(String name, PartyKind kind) {
        return kind == PartyKind.ORG || name.startsWith("*") ? name : Masks.name(name);
    }

    /** A spreadsheet takes such a text for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
