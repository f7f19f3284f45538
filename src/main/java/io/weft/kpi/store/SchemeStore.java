package io.weft.kpi.store;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.ProposeScheme;
import io.weft.kpi.RuleStatus;
import io.weft.kpi.Scheme;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.Span;
import io.weft.kpi.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the schemes. */
@Repository
@RequiredArgsConstructor
public class SchemeStore {

    private static final String SELECT = """
            select s.code, s.version, s.name, s.subject_kind, s.channels, s.mode, s.span, s.items, s.valid_from, s.status, s.note,
                   s.proposed_by, s.decided_at, coalesce(p.name, '') as proposer, coalesce(d.name, '') as decider
              from kpi_scheme s
              left join access_user p on p.id = s.proposed_by
              left join access_user d on d.id = s.decided_by
            """;
    private static final String IN_FORCE =
            SELECT + Versions.inForce("s", "kpi_scheme") + " order by s.valid_from desc, s.code";
    private static final String PROPOSE = """
            insert into kpi_scheme (code, version, name, subject_kind, channels, mode, span, items, valid_from, status, note,
                                    proposed_by, proposed_at)
            select :code, coalesce(max(version), 0) + 1, :name, :kind, :channels, :mode, :span, :items::jsonb, :from, 'PROPOSED',
                   :note, :user, :now
              from kpi_scheme
             where code = :code
            returning version
            """;
    private static final String DECIDE = Versions.decide("kpi_scheme");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** All versions, the newest first. */
    public List<Scheme> all() {
        return jdbc.sql(SELECT + " order by s.subject_kind, s.code, s.version desc")
                .query(this::row)
                .list();
    }

    /** The version of each scheme that holds on a day, the youngest first. */
    public List<Scheme> inForce(LocalDate day) {
        return jdbc.sql(IN_FORCE).param("day", day).query(this::row).list();
    }

    public Optional<Scheme> find(String code, int version) {
        return jdbc.sql(SELECT + " where s.code = :code and s.version = :version")
                .param("code", code)
                .param("version", version)
                .query(this::row)
                .optional();
    }

    public int propose(ProposeScheme wanted, long user, OffsetDateTime now) {
        return jdbc.sql(PROPOSE)
                .param("code", wanted.code())
                .param("name", wanted.name())
                .param("kind", wanted.kind().name())
                .param("channels", wanted.channels().toArray(String[]::new))
                .param("mode", wanted.mode().name())
                .param("span", wanted.span().name())
                .param("items", json.writeValueAsString(wanted.items()))
                .param("from", wanted.from())
                .param("note", wanted.note())
                .param("user", user)
                .param("now", now)
                .query(Integer.class)
                .single();
    }

    /** Answers false when it is no longer open, or this is the proposer (AC-02). */
    public boolean decide(Scheme scheme, RuleStatus status, long user, OffsetDateTime now) {
        return jdbc.sql(DECIDE)
                        .param("code", scheme.code())
                        .param("version", scheme.version())
                        .param("status", status.name())
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private Scheme row(ResultSet row, int number) throws SQLException {
        return new Scheme(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                List.of((String[]) row.getArray("channels").getArray()),
                AssessmentMode.valueOf(row.getString("mode")),
                Span.valueOf(row.getString("span")),
                List.of(json.readValue(row.getString("items"), SchemeItem[].class)),
                row.getObject("valid_from", LocalDate.class),
                RuleStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getString("decider"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
