package io.weft.kpi.store;

import io.weft.kpi.Direction;
import io.weft.kpi.Formula;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.ProposeMetric;
import io.weft.kpi.RuleStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the metrics. A version is never edited; another takes its place from a day on. */
@Repository
@RequiredArgsConstructor
public class MetricStore {

    private static final String SELECT = """
            select m.code, m.version, m.name, m.name_en, m.definition, m.definition_en, m.family, m.unit, m.direction, m.grain,
                   m.owner, m.valid_from, m.formula, m.page, m.status, m.note, m.proposed_by, m.decided_at,
                   coalesce(p.name, '') as proposer, coalesce(d.name, '') as decider
              from kpi_metric m
              left join access_user p on p.id = m.proposed_by
              left join access_user d on d.id = m.decided_by
            """;
    private static final String IN_FORCE = SELECT + Versions.inForce("m", "kpi_metric") + " order by m.code";
    private static final String VERSIONS = SELECT + " where m.code = :code order by m.version desc";
    private static final String WAITING = SELECT + " where m.status = 'PROPOSED' order by m.proposed_at desc";
    private static final String PROPOSE = """
            insert into kpi_metric (code, version, name, name_en, definition, definition_en, family, unit, direction, grain, owner,
                                    valid_from, formula, status, note, proposed_by, proposed_at)
            select :code, coalesce(max(version), 0) + 1, :name, :name_en, :definition, :definition_en, :family, :unit, :direction,
                   'MONTH', 'R01', :from, :formula::jsonb, 'PROPOSED', :note, :user, :now
              from kpi_metric
             where code = :code
            returning version
            """;
    private static final String DECIDE = Versions.decide("kpi_metric");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** The version of each metric that holds on a day, by code. */
    public List<Metric> inForce(LocalDate day) {
        return jdbc.sql(IN_FORCE).param("day", day).query(this::row).list();
    }

    /** All versions of one metric, the newest first. */
    public List<Metric> versions(String code) {
        return jdbc.sql(VERSIONS).param("code", code).query(this::row).list();
    }

    /** Versions that wait for the second person. */
    public List<Metric> waiting() {
        return jdbc.sql(WAITING).query(this::row).list();
    }

    public Optional<Metric> find(String code, int version) {
        return versions(code).stream()
                .filter(metric -> metric.version() == version)
                .findFirst();
    }

    /** Answers the number of the version. */
    public int propose(ProposeMetric wanted, long user, OffsetDateTime now) {
        return jdbc.sql(PROPOSE)
                .param("code", wanted.code())
                .param("name", wanted.name())
                .param("name_en", wanted.nameEn())
                .param("definition", wanted.definition())
                .param("definition_en", wanted.definitionEn())
                .param("family", wanted.family().name())
                .param("unit", wanted.unit().name())
                .param("direction", wanted.direction().name())
                .param("from", wanted.from())
                .param("formula", json.writeValueAsString(wanted.formula()))
                .param("note", wanted.note())
                .param("user", user)
                .param("now", now)
                .query(Integer.class)
                .single();
    }

    /** Answers false when it is no longer open, or this is the proposer (AC-02). */
    public boolean decide(Metric metric, RuleStatus status, long user, OffsetDateTime now) {
        return jdbc.sql(DECIDE)
                        .param("code", metric.code())
                        .param("version", metric.version())
                        .param("status", status.name())
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private Metric row(ResultSet row, int number) throws SQLException {
        return new Metric(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("definition"),
                row.getString("definition_en"),
                MetricFamily.valueOf(row.getString("family")),
                MetricUnit.valueOf(row.getString("unit")),
                Direction.valueOf(row.getString("direction")),
                row.getString("grain"),
                row.getString("owner"),
                row.getObject("valid_from", LocalDate.class),
                formula(row.getString("formula")),
                row.getString("page"),
                RuleStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getString("decider"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private @Nullable Formula formula(@Nullable String text) {
        return text == null ? null : json.readValue(text, Formula.class);
    }
}
