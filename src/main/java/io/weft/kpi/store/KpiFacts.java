package io.weft.kpi.store;

import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Measure;
import io.weft.kpi.Nature;
import io.weft.kpi.Side;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.FactSheet;
import io.weft.platform.copy.CopyWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the facts of a month. */
@Repository
@RequiredArgsConstructor
public class KpiFacts {

    private static final String COLUMNS = "kpi_fact (period, span, subject_kind, subject, measure, side, value)";
    private static final int ROWS_AT_ONCE = 10_000;

    /** Of a kind of subjects, and of the group, which many metrics divide by. */
    private static final String OF_KIND = """
            select span, subject_kind, subject, measure, side, value
              from kpi_fact
             where period = :period
               and span = any (:spans)
               and subject_kind in (:kind, 'GROUP')
               and (cardinality(:subjects::text[]) = 0 or subject = any (:subjects) or subject_kind = 'GROUP')
            """;

    private static final String HISTORY = """
            select period, span, subject_kind, subject, measure, side, value
              from kpi_fact
             where period = any (:periods::date[])
               and span = any (:spans)
               and (subject_kind = :kind and subject = :subject or subject_kind = 'GROUP')
               and measure = any (:measures)
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /** Gives the statements of this transaction room: sums over millions of rows otherwise go over the disk. */
    public void makeRoom() {
        jdbc.sql("select set_config('work_mem', '256MB', true)").query().singleValue();
    }

    /** Takes out what a month was measured before; the database refuses a closed one. */
    public void clear(YearMonth month) {
        jdbc.sql("delete from kpi_fact where period = :period")
                .param("period", month.atDay(1))
                .update();
    }

    /** Opens a writer of {@code (period, span, kind, subject, measure, side, value)}; the caller finishes it. */
    public CopyWriter writer() {
        return CopyWriter.into(dataSource, COLUMNS);
    }

    /** Tells the planner how much there is now. */
    public void analyse() {
        jdbc.sql("analyze kpi_fact").update();
    }

    /** The facts of subjects of a kind; of all of that kind when none are named. */
    public FactSheet sheet(KpiPeriod period, Span span, SubjectKind kind, Collection<String> subjects) {
        var sheet = new FactSheet(period.fed());
        jdbc.sql(OF_KIND)
                .withFetchSize(ROWS_AT_ONCE)
                .param("period", period.period())
                .param("spans", spans(span))
                .param("kind", kind.name())
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    put(sheet, span, row);
                });
        return sheet;
    }

    /** The facts one subject needs for a metric, month by month. */
    public Map<LocalDate, FactSheet> history(
            List<KpiPeriod> periods, Span span, Subject subject, Collection<Measure> measures) {
        var sheets = new HashMap<LocalDate, FactSheet>();
        periods.forEach(period -> sheets.put(period.period(), new FactSheet(period.fed())));
        jdbc.sql(HISTORY)
                .param(
                        "periods",
                        sheets.keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("spans", spans(span))
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .param("measures", measures.stream().map(Measure::name).toArray(String[]::new))
                .query(row -> {
                    put(sheets.get(row.getObject("period", LocalDate.class)), span, row);
                });
        return sheets;
    }

    private static String[] spans(Span span) {
        return span == Span.MONTH
                ? new String[] {Span.MONTH.name()}
                : new String[] {Span.MONTH.name(), Span.YEAR.name()};
    }

    /** Stocks stand under the month, flows under the span that was asked for. */
    private static void put(FactSheet sheet, Span asked, ResultSet row) throws SQLException {
        var measure = Measure.valueOf(row.getString("measure"));
        var span = Span.valueOf(row.getString("span"));
        if (span == (measure.nature() == Nature.STOCK ? Span.MONTH : asked)) {
            sheet.put(
                    new Subject(SubjectKind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                    measure,
                    side(row.getString("side")),
                    row.getBigDecimal("value"));
        }
    }

    private static @Nullable Side side(String side) {
        return side.isEmpty() ? null : Side.valueOf(side);
    }
}
