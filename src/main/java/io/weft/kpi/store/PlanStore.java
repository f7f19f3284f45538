package io.weft.kpi.store;

import io.weft.kpi.NewPlan;
import io.weft.kpi.Plan;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.Target;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Yearly plans and their targets; the database lets nobody change an approved one. */
@Repository
@RequiredArgsConstructor
public class PlanStore {

    private static final String PLANS = """
            select p.id, p.year, p.company, p.version, p.budget_ref, p.late, p.status, p.note, p.created_by, p.changed_by, p.approved_at,
                   p.row_version, coalesce(c.name, '') as creator, coalesce(a.name, '') as approver,
                   (select count(*) from kpi_target t where t.plan_id = p.id) as targets
              from kpi_plan p
              left join access_user c on c.id = p.created_by
              left join access_user a on a.id = p.approved_by
            """;
    private static final String CREATE = """
            insert into kpi_plan (year, company, version, budget_ref, late, note, created_by, changed_by, created_at)
            select :year, :company, coalesce(max(version), 0) + 1, :budget, :late, :note, :user, :user, :now
              from kpi_plan
             where year = :year and company = :company
            returning id
            """;
    private static final String TOUCH = """
            update kpi_plan set row_version = row_version + 1, changed_by = :user where id = :id and status = 'DRAFT'
            """;
    private static final String COPY = """
            insert into kpi_target (plan_id, subject_kind, subject, metric, base, stretch, challenge, months)
            select :plan, t.subject_kind, t.subject, t.metric, t.base, t.stretch, t.challenge, t.months
              from kpi_target t
              join kpi_plan p on p.id = t.plan_id
             where p.year = :year and p.company = :company and p.status = 'APPROVED'
            """;
    private static final String TARGETS = """
            select t.id, t.subject_kind, t.subject, t.metric, t.base, t.stretch, t.challenge, t.months
              from kpi_target t
            """;
    private static final String IN_FORCE = TARGETS + """
              join kpi_plan p on p.id = t.plan_id
             where p.year = :year
               and p.status = 'APPROVED'
               and t.subject_kind = :kind
               and (:subject = '' or t.subject = :subject)
             order by t.subject, t.metric
            """;
    private static final String SET = """
            insert into kpi_target (plan_id, subject_kind, subject, metric, base, stretch, challenge, months)
            values (:plan, :kind, :subject, :metric, :base, :stretch, :challenge, :months)
                on conflict (plan_id, subject_kind, subject, metric)
                do update set base = excluded.base, stretch = excluded.stretch, challenge = excluded.challenge,
                              months = excluded.months
            """;
    private static final String REPLACE = """
            update kpi_plan set status = 'REPLACED'
             where year = :year and company = :company and status = 'APPROVED'
            """;
    private static final String APPROVE = """
            update kpi_plan
               set status = 'APPROVED', approved_by = :user, approved_at = :now, row_version = row_version + 1
             where id = :id and status = 'DRAFT' and created_by <> :user and changed_by <> :user and row_version = :version
            """;

    private final JdbcClient jdbc;

    public List<Plan> all() {
        return jdbc.sql(PLANS + " order by p.year desc, p.company, p.version desc")
                .query(Plan.class)
                .list();
    }

    public Optional<Plan> find(long id) {
        return jdbc.sql(PLANS + " where p.id = :id")
                .param("id", id)
                .query(Plan.class)
                .optional();
    }

    /** Holds a draft against others while it is changed. */
    public boolean lockDraft(long id, long user) {
        return jdbc.sql(TOUCH).param("id", id).param("user", user).update() == 1;
    }

    /** Makes a draft that begins as the plan in force; answers its id. */
    public long create(NewPlan plan, boolean late, long user, OffsetDateTime now) {
        long id = jdbc.sql(CREATE)
                .param("year", plan.year())
                .param("company", plan.company())
                .param("budget", plan.budgetRef())
                .param("late", late)
                .param("note", plan.note())
                .param("user", user)
                .param("now", now)
                .query(Long.class)
                .single();
        jdbc.sql(COPY)
                .param("plan", id)
                .param("year", plan.year())
                .param("company", plan.company())
                .update();
        return id;
    }

    public List<Target> targets(long plan) {
        return jdbc.sql(TARGETS
                        + " where t.plan_id = :plan order by array_position(array['GROUP', 'COMPANY', 'CHANNEL', 'BRANCH', 'TEAM',"
                        + " 'AGENT'], t.subject_kind), t.subject, t.metric")
                .param("plan", plan)
                .query(this::target)
                .list();
    }

    /** The targets in force for a kind of subjects, or for one of them. */
    public List<Target> inForce(int year, SubjectKind kind, String subject) {
        return jdbc.sql(IN_FORCE)
                .param("year", year)
                .param("kind", kind.name())
                .param("subject", subject)
                .query(this::target)
                .list();
    }

    public void set(long plan, Target target) {
        jdbc.sql(SET)
                .param("plan", plan)
                .param("kind", target.subject().kind().name())
                .param("subject", target.subject().key())
                .param("metric", target.metric())
                .param("base", target.base())
                .param("stretch", target.stretch())
                .param("challenge", target.challenge())
                .param("months", target.months().toArray(BigDecimal[]::new))
                .update();
    }

    public boolean remove(long plan, long target) {
        return jdbc.sql("delete from kpi_target where id = :id and plan_id = :plan")
                        .param("id", target)
                        .param("plan", plan)
                        .update()
                == 1;
    }

    /** Puts the draft in force; false for its maker, and when it changed since it was looked at. */
    public boolean approve(Plan plan, long user, OffsetDateTime now) {
        jdbc.sql(REPLACE)
                .param("year", plan.year())
                .param("company", plan.company())
                .update();
        return jdbc.sql(APPROVE)
                        .param("id", plan.id())
                        .param("version", plan.rowVersion())
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private Target target(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getLong("id"),
                new Subject(SubjectKind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                row.getString("metric"),
                row.getBigDecimal("base"),
                row.getBigDecimal("stretch"),
                row.getBigDecimal("challenge"),
                List.of((BigDecimal[]) row.getArray("months").getArray()));
    }
}
