package io.weft.kpi.store;

import io.weft.kpi.KpiSight;
import io.weft.kpi.Score;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.platform.copy.CopyWriter;
import io.weft.platform.sql.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores of a month and how they came about. */
@Repository
@RequiredArgsConstructor
public class ScoreStore {

    private static final String SCORES =
            "kpi_score (period, subject_kind, subject, scheme, scheme_version, score, complete," + " place, peers)";
    private static final String ITEMS =
            "kpi_score_item (period, subject_kind, subject, position, metric, metric_version,"
                    + " weight, cap, floor, actual, target, attainment, points)";
    private static final String SELECT = """
            select s.period, s.subject_kind, s.subject, s.scheme, s.scheme_version, s.score, s.adjustment, s.complete, s.place,
                   s.peers
              from kpi_score s
            """;
    private static final String SEEN = SELECT + """
             where s.period = :period
               and s.subject_kind = :kind
               and (:all or s.subject_kind <> 'CHANNEL' and split_part(s.subject, '/', 1) = :company
                    or s.subject_kind in ('BRANCH', 'TEAM') and s.subject = any (:units)
                    or s.subject_kind = 'AGENT' and s.subject = any (:agents))
               and (s.place, s.subject) > (:place, :after)
             order by s.place, s.subject
             limit :size
            """;
    private static final String OF_ONE = """
            select i.metric, i.metric_version, i.weight, i.cap, i.floor, i.actual, i.target, i.attainment, i.points
              from kpi_score_item i
             where i.period = :period and i.subject_kind = :kind and i.subject = :subject
             order by i.position
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public void clear(YearMonth month) {
        jdbc.sql("delete from kpi_score where period = :period")
                .param("period", month.atDay(1))
                .update();
    }

    /** Writes the scores of a month, then their items. */
    public void write(Map<Score, List<ScoreItem>> scores) {
        try (var writer = CopyWriter.into(dataSource, SCORES)) {
            scores.keySet().forEach(score -> write(writer, score));
            writer.finish();
        }
        try (var writer = CopyWriter.into(dataSource, ITEMS)) {
            scores.forEach((score, items) -> {
                for (int at = 0; at < items.size(); at++) {
                    write(writer, score, at + 1, items.get(at));
                }
            });
            writer.finish();
        }
    }

    private static void write(CopyWriter writer, Score score) {
        writer.row(
                score.period(),
                score.subject().kind(),
                score.subject().key(),
                score.scheme(),
                score.schemeVersion(),
                score.score(),
                score.complete(),
                score.place(),
                score.peers());
    }

    private static void write(CopyWriter writer, Score score, int position, ScoreItem item) {
        writer.row(
                score.period(),
                score.subject().kind(),
                score.subject().key(),
                position,
                item.metric(),
                item.metricVersion(),
                item.weight(),
                item.cap(),
                item.floor(),
                item.actual(),
                item.target(),
                item.attainment(),
                item.points());
    }

    /** Scores of a kind the viewer may see, the best first, after one of them. */
    public List<Score> page(YearMonth month, SubjectKind kind, KpiSight sight, After after) {
        return jdbc.sql(SEEN)
                .param("period", month.atDay(1))
                .param("kind", kind.name())
                .param("all", sight.all())
                .param("company", Sql.orEmpty(sight.company()))
                .param("units", sight.units())
                .param("agents", sight.agents())
                .param("place", after.place())
                .param("after", after.subject())
                .param("size", after.size())
                .query(this::score)
                .list();
    }

    /** Where a page begins and how long it is. */
    public record After(int place, String subject, int size) {}

    public List<Score> all(YearMonth month, SubjectKind kind) {
        return jdbc.sql(SELECT + " where s.period = :period and s.subject_kind = :kind")
                .param("period", month.atDay(1))
                .param("kind", kind.name())
                .query(this::score)
                .list();
    }

    public Optional<Score> find(YearMonth month, Subject subject) {
        return jdbc.sql(SELECT + " where s.period = :period and s.subject_kind = :kind and s.subject = :subject")
                .param("period", month.atDay(1))
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .query(this::score)
                .optional();
    }

    public List<ScoreItem> items(YearMonth month, Subject subject) {
        return jdbc.sql(OF_ONE)
                .param("period", month.atDay(1))
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .query(ScoreItem.class)
                .list();
    }

    /** Adds points to a score. */
    public void adjust(YearMonth month, Subject subject, BigDecimal points) {
        jdbc.sql("""
                        update kpi_score set adjustment = adjustment + :points
                         where period = :period and subject_kind = :kind and subject = :subject
                        """)
                .param("points", points)
                .param("period", month.atDay(1))
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .update();
    }

    public void place(Score score, int place) {
        jdbc.sql("""
                        update kpi_score set place = :place
                         where period = :period and subject_kind = :kind and subject = :subject and place <> :place
                        """)
                .param("place", place)
                .param("period", score.period())
                .param("kind", score.subject().kind().name())
                .param("subject", score.subject().key())
                .update();
    }

    private Score score(ResultSet row, int number) throws SQLException {
        return new Score(
                row.getObject("period", LocalDate.class),
                new Subject(SubjectKind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                row.getBigDecimal("score"),
                row.getBigDecimal("adjustment"),
                row.getBoolean("complete"),
                row.getInt("place"),
                row.getInt("peers"));
    }
}
