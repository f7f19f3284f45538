package io.weft.kpi.store;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource.Taking;
import io.weft.kpi.Nature;
import io.weft.kpi.Side;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads statements that answer {@code kind, subject, side} and a column for each measure, named like it. */
@Component
@RequiredArgsConstructor
class FactRows {

    /**
     * Where a contract was sold: the subjects of its seller, for {@code sold(company, channel, selling_company, agent_no,
     * unit, …)}, added up before it meets them; a company's contracts are those it wrote.
     */
    static final String OF_SOLD = """
            , summed as materialized (
                select s.company, s.channel, s.selling_company, s.agent_no, s.unit, %1$s
                  from sold s
                 group by 1, 2, 3, 4, 5)
            select k.kind, k.subject, '' as side, %1$s
              from summed s
              cross join lateral (values ('GROUP', 'GROUP'), ('COMPANY', s.company), ('CHANNEL', s.channel),
                                         ('AGENT', s.selling_company || '/' || s.agent_no)) as k (kind, subject)
             where k.subject is not null
             group by k.kind, k.subject
             union all
            select n.kind, n.company || '/' || n.code, '', %1$s
              from summed s
              join access_org_unit_tree t on t.company = s.selling_company and t.unit = s.unit
              join kpi_unit n on n.company = t.company and n.code = t.ancestor
             where n.kind is not null
             group by n.kind, n.company, n.code
            """;

    private final JdbcClient jdbc;

    StatementSpec statement(String sql) {
        return jdbc.sql(sql);
    }

    /** Whether a table, narrowed by a condition if need be, has a row. */
    boolean any(String table) {
        return jdbc.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** Asks once for the month and, when there are flows among the measures, once for the year so far. */
    void each(StatementSpec statement, Set<Measure> measures, Taking taking, BiConsumer<Span, Fact> sink) {
        for (var span : Span.values()) {
            var given = measures.stream()
                    .filter(measure -> span == Span.MONTH || measure.nature() == Nature.FLOW)
                    .toList();
            if (!given.isEmpty()) {
                statement
                        .param("from", taking.from(span))
                        .param("until", taking.until())
                        .query(row -> {
                            for (var measure : given) {
                                give(row, measure, span, sink);
                            }
                        });
            }
        }
    }

    private static void give(ResultSet row, Measure measure, Span span, BiConsumer<Span, Fact> sink)
            throws SQLException {
        var kind = SubjectKind.valueOf(row.getString("kind"));
        var value = row.getBigDecimal(measure.name().toLowerCase(Locale.ROOT));
        if (value != null && value.signum() != 0 && measure.isSaidOf(kind)) {
            var subject = new Subject(kind, row.getString("subject"));
            sink.accept(span, new Fact(subject, measure, side(row.getString("side")), value));
        }
    }

    private static @Nullable Side side(String side) {
        return side.isEmpty() ? null : Side.valueOf(side);
    }

    /** {@code sum(s.fyp) as fyp, …} for {@link #OF_SOLD}. */
    static String sums(Measure... measures) {
        return Arrays.stream(measures)
                .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                .map(name -> "sum(s." + name + ") as " + name)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }
}
