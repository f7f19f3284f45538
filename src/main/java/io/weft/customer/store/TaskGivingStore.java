package io.weft.customer.store;

import io.weft.customer.GiveTasks;
import io.weft.customer.GivenTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns lists of customers into tasks, a set at a time, and takes such a batch back. */
@Repository
@RequiredArgsConstructor
public class TaskGivingStore {

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('task-batch:' || :company, 0))";

    private static final String NEW_BATCH = """
            insert into customer_task_batch (company, title, due_on, source, created_by, created_at)
            values (:company, :title, :dueOn, :source, :giver, :now)
            returning id
            """;

    private static final String COUNT_BATCH =
            "update customer_task_batch set given = :given, agents = :agents where id = :batch";

    private static final String BATCHES = """
            select b.id, b.title, b.due_on, b.source, b.given, b.agents, b.created_at, b.undone_at,
                   count(t.id) filter (where t.status = 'DONE') as done,
                   count(t.id) filter (where t.status <> 'OPEN' or t.version > 0 or t.contact_id is not null) as touched
              from customer_task_batch b
              left join customer_task t on t.batch_id = b.id
             where b.created_by = :user
             group by b.id
             order by b.id desc
             limit 50
            """;

    private static final String LOCK_BATCH =
            "select company from customer_task_batch where id = :batch and created_by = :user and undone_at is null for update";

    private static final String TOUCHED = """
            -- held, so that nobody finishes one between the question and the taking back
            with held as materialized (
                select status, version, contact_id from customer_task where batch_id = :batch order by id for update)
            select exists (select from held where status <> 'OPEN' or version > 0 or contact_id is not null)
            """;

    private static final String TAKE_BACK = """
            with gone as (delete from customer_task where batch_id = :batch returning assignee_user_id)
            select assignee_user_id, count(*) as tasks from gone group by assignee_user_id
            """;

    private static final String UNDONE = "update customer_task_batch set undone_at = :now where id = :batch";

    private final JdbcClient jdbc;

    /**
     * Who asks, and how far that one reaches.
     *
     * @param self who keeps the rest; null when nobody does
     */
    public record Giver(
            String company,
            CustomerScope customers,
            boolean wholeCompany,
            @Nullable Long self,
            OffsetDateTime now) {}

    /** How many customers of the list meet which fate, and how many people are involved. */
    public record Fate(String outcome, int customers, int agents) {}

    public List<Fate> plan(GiveTasks give, Giver giver) {
        return plan(TaskGivingSql.COUNT, give, giver).query(Fate.class).list();
    }

    /** Gives the tasks of a new batch; answers how many each user got. */
    public Given give(GiveTasks give, Giver giver, long user) {
        jdbc.sql(ONE_AT_A_TIME).param("company", giver.company()).query(rows -> {});
        long batch = jdbc.sql(NEW_BATCH)
                .param("company", giver.company())
                .param("title", give.task().title())
                .param("dueOn", give.task().dueOn())
                .param("source", give.source())
                .param("giver", user)
                .param("now", giver.now())
                .query(Long.class)
                .single();
        var tasks = perUser(plan(TaskGivingSql.GIVE, give, giver)
                .param("note", give.task().note())
                .param("dueOn", give.task().dueOn())
                .param("giver", user)
                .param("now", giver.now())
                .param("batch", batch));
        jdbc.sql(COUNT_BATCH)
                .param(
                        "given",
                        tasks.values().stream().mapToInt(Integer::intValue).sum())
                .param("agents", tasks.size())
                .param("batch", batch)
                .update();
        return new Given(batch, tasks);
    }

    /** A new batch, and how many tasks each user got. */
    public record Given(long batch, Map<Long, Integer> tasks) {}

    private JdbcClient.StatementSpec plan(String sql, GiveTasks give, Giver giver) {
        var params = new HashMap<>(giver.customers().params());
        params.put("today", giver.now().toLocalDate());
        params.put("company", giver.company());
        params.put("gcids", java.util.Arrays.stream(give.gcids()).boxed().toArray(Long[]::new));
        params.put("title", give.task().title());
        params.put("everybody", giver.wholeCompany());
        params.put("agents", params.get("agentKeys"));
        params.put("units", params.get("unitKeys"));
        params.put("rest", give.rest().name());
        return jdbc.sql(sql.formatted(giver.customers().shown("s")))
                .params(params)
                .param("self", giver.self());
    }

    private static Map<Long, Integer> perUser(JdbcClient.StatementSpec asked) {
        var tasks = new HashMap<Long, Integer>();
        asked.query(row -> {
            tasks.put(row.getLong("assignee_user_id"), row.getInt("tasks"));
        });
        return tasks;
    }

    /** The batches of a user, the latest first. */
    public List<GivenTasks> batches(long user) {
        return new ArrayList<>(jdbc.sql(BATCHES)
                .param("user", user)
                .query(TaskGivingStore::batch)
                .list());
    }

    /** Keeps a batch of the user's from being changed meanwhile; empty when there is none to take back. */
    public Optional<String> lock(long batch, long user) {
        return jdbc.sql(LOCK_BATCH)
                .param("batch", batch)
                .param("user", user)
                .query(String.class)
                .optional();
    }

    /** Whether somebody touched a task of the batch; its tasks stay as they are until the end of the transaction. */
    public boolean touched(long batch) {
        return jdbc.sql(TOUCHED).param("batch", batch).query(Boolean.class).single();
    }

    /** Removes the tasks of a batch; answers how many each user had. */
    public Map<Long, Integer> takeBack(long batch, OffsetDateTime now) {
        jdbc.sql(UNDONE).param("now", now).param("batch", batch).update();
        return perUser(jdbc.sql(TAKE_BACK).param("batch", batch));
    }

    private static GivenTasks batch(ResultSet row, int n) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new GivenTasks(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getString("source"),
                row.getInt("given"),
                row.getInt("agents"),
                row.getInt("done"),
                row.getInt("touched"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
