package io.weft.tiering.store;

import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleStatus;
import io.weft.tiering.RuleVersion;
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

/** The versions of the tiering rule. Only drafts change; the database refuses the rest. */
@Repository
@RequiredArgsConstructor
public class RuleStore {

    private static final String SELECT = """
            select v.version, v.name, v.content, v.status, v.valid_from, v.note, v.made_by, v.made_at,
                   coalesce(v.proposed_by, 0) as proposed_by, v.row_version,
                   coalesce(m.name, '') as maker, coalesce(p.name, '') as proposer,
                   coalesce(b.name, '') as business, coalesce(k.name, '') as marketing
              from tiering_rule_version v
              left join access_user m on m.id = v.made_by
              left join access_user p on p.id = v.proposed_by
              left join access_user b on b.id = v.business_by
              left join access_user k on k.id = v.marketing_by
            """;
    private static final String ADD = """
            insert into tiering_rule_version (version, name, content, status, note, made_by, made_at)
            select max(version) + 1, :name, :content::jsonb, 'DRAFT', '', :user, :now from tiering_rule_version
            returning version
            """;
    private static final String SAVE = """
            update tiering_rule_version
               set name = :name, content = :content::jsonb, row_version = row_version + 1
             where version = :version and status = 'DRAFT' and row_version = :row
            """;
    private static final String PROPOSE = """
            update tiering_rule_version
               set status = 'PROPOSED', valid_from = :from, note = :note, proposed_by = :user, proposed_at = :now
             where version = :version and status = 'DRAFT'
            """;
    private static final String AGREE = """
            update tiering_rule_version
               set %1$s_by = :user, %1$s_at = :now,
                   status = case when %2$s_by is null then 'PROPOSED' else 'APPROVED' end
             where version = :version and status = 'PROPOSED'
               and proposed_by <> :user and made_by <> :user and %1$s_by is null
               and %2$s_by is distinct from :user
            """;
    private static final String REJECT = """
            update tiering_rule_version
               set status = 'REJECTED', rejected_by = :user, rejected_at = :now
             where version = :version and status = 'PROPOSED' and proposed_by <> :user
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** All, the newest first. */
    public List<RuleVersion> all() {
        return jdbc.sql(SELECT + " order by v.version desc").query(this::row).list();
    }

    public Optional<RuleVersion> find(int version) {
        return jdbc.sql(SELECT + " where v.version = :version")
                .param("version", version)
                .query(this::row)
                .optional();
    }

    /** The approved version that holds on a day; there is always one. */
    public RuleVersion asOf(LocalDate day) {
        return jdbc.sql(SELECT
                        + " where v.status = 'APPROVED' and v.valid_from <= :day order by v.valid_from desc limit 1")
                .param("day", day)
                .query(this::row)
                .single();
    }

    /** The version the published tiers were given by; before the first run the one that holds. */
    public RuleVersion inForce(LocalDate day) {
        return jdbc.sql(SELECT + """
                         where v.version = (select r.version from tiering_run r
                                             where r.status = 'PUBLISHED' order by r.id desc limit 1)
                        """).query(this::row).optional().orElseGet(() -> asOf(day));
    }

    /** Put forward or approved, but not the rule of the published tiers yet; the next to come first. */
    public List<RuleVersion> coming(LocalDate day) {
        int inForce = inForce(day).version();
        return jdbc.sql(SELECT + """
                         where v.status in ('PROPOSED', 'APPROVED') and v.version <> :inForce
                           and v.valid_from >= :day
                         order by v.valid_from, v.version
                        """)
                .param("inForce", inForce)
                .param("day", day)
                .query(this::row)
                .list();
    }

    public int add(String name, RuleSet rules, long user, OffsetDateTime now) {
        return jdbc.sql(ADD)
                .param("name", name)
                .param("content", json.writeValueAsString(rules))
                .param("user", user)
                .param("now", now)
                .query(Integer.class)
                .single();
    }

    /** Answers false when it is no draft any more, or somebody saved it meanwhile. */
    public boolean save(RuleVersion draft) {
        return jdbc.sql(SAVE)
                        .param("version", draft.version())
                        .param("name", draft.name())
                        .param("content", json.writeValueAsString(draft.rules()))
                        .param("row", draft.rowVersion())
                        .update()
                == 1;
    }

    /** Whether an approved version begins on that day already. */
    public boolean approvedFrom(LocalDate from) {
        return jdbc.sql(
                        "select exists (select from tiering_rule_version where status = 'APPROVED' and valid_from = :from)")
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    public boolean delete(int version) {
        return jdbc.sql("delete from tiering_rule_version where version = :version and status = 'DRAFT'")
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What puts a draft forward. */
    public record Proposal(int version, LocalDate from, String note, long user, OffsetDateTime now) {}

    public boolean propose(Proposal proposal) {
        return jdbc.sql(PROPOSE)
                        .param("version", proposal.version())
                        .param("from", proposal.from())
                        .param("note", proposal.note())
                        .param("user", proposal.user())
                        .param("now", proposal.now())
                        .update()
                == 1;
    }

    /** One of the two words a version needs; answers false when this user may not say it (SR-UW-09). */
    public boolean agree(int version, boolean business, long user, OffsetDateTime now) {
        var statement = business ? AGREE.formatted("business", "marketing") : AGREE.formatted("marketing", "business");
        return jdbc.sql(statement)
                        .param("version", version)
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    public boolean reject(int version, long user, OffsetDateTime now) {
        return jdbc.sql(REJECT)
                        .param("version", version)
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private RuleVersion row(ResultSet row, int number) throws SQLException {
        return new RuleVersion(
                row.getInt("version"),
                row.getString("name"),
                json.readValue(row.getString("content"), RuleSet.class),
                RuleStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("note"),
                row.getLong("made_by"),
                row.getString("maker"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getString("business"),
                row.getString("marketing"),
                row.getInt("row_version"));
    }
}
