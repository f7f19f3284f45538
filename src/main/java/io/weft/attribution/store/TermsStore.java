package io.weft.attribution.store;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ProposeTerms;
import io.weft.attribution.TermsStatus;
import io.weft.attribution.TermsVersion;
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

/** The versions of the attribution rules. A version is never edited; another takes its place from a day on. */
@Repository
@RequiredArgsConstructor
public class TermsStore {

    private static final String SELECT = """
            select v.version, v.valid_from, v.content, v.status, v.note, v.proposed_by, v.proposed_at, v.decided_at,
                   coalesce(p.name, '') as proposer, coalesce(d.name, '') as decider
              from attribution_rule_version v
              left join access_user p on p.id = v.proposed_by
              left join access_user d on d.id = v.decided_by
            """;
    private static final String PROPOSE = """
            insert into attribution_rule_version (version, valid_from, content, status, note, proposed_by, proposed_at)
            select coalesce(max(version), 0) + 1, :from, :content::jsonb, 'PROPOSED', :note, :user, :now
              from attribution_rule_version
            returning version
            """;
    private static final String DECIDE = """
            update attribution_rule_version
               set status = :status, decided_by = :user, decided_at = :now
             where version = :version
               and status = 'PROPOSED'
               and proposed_by <> :user
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** All, the newest first. */
    public List<TermsVersion> all() {
        return jdbc.sql(SELECT + " order by v.version desc").query(this::row).list();
    }

    public Optional<TermsVersion> find(int version) {
        return jdbc.sql(SELECT + " where v.version = :version")
                .param("version", version)
                .query(this::row)
                .optional();
    }

    public int propose(ProposeTerms command, long user, OffsetDateTime now) {
        return jdbc.sql(PROPOSE)
                .param("from", command.from())
                .param("content", json.writeValueAsString(command.terms()))
                .param("note", command.note())
                .param("user", user)
                .param("now", now)
                .query(Integer.class)
                .single();
    }

    /** Answers false when it is no longer open, or this is the proposer (AC-02). */
    public boolean decide(int version, TermsStatus status, long user, OffsetDateTime now) {
        return jdbc.sql(DECIDE)
                        .param("version", version)
                        .param("status", status.name())
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private TermsVersion row(ResultSet row, int number) throws SQLException {
        return new TermsVersion(
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                json.readValue(row.getString("content"), AttributionTerms.class),
                TermsStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getString("decider"),
                row.getObject("proposed_at", OffsetDateTime.class));
    }
}
