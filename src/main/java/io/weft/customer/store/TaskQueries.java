package io.weft.customer.store;

import io.weft.customer.TaskCursor;
import io.weft.customer.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the task lists. */
@Repository
@RequiredArgsConstructor
public class TaskQueries {

    private static final String COLUMNS = """
            select t.id, t.source_record_id, t.title, t.note, t.due_on, t.status, t.assignee_user_id, u.name as assignee, t.version
              from customer_task t
              join access_user u on u.id = t.assignee_user_id
            """;

    private static final String OPEN_OF = COLUMNS + """
                     where t.assignee_user_id = :user and t.status = 'OPEN' and t.due_on <= :until
                       and (t.due_on, t.id) > (:afterDay, :afterId)
                     order by t.due_on, t.id
                     limit :limit
                    """;

    private static final String CLOSED_OF = COLUMNS + """
                     where t.assignee_user_id = :user and t.status <> 'OPEN'
                     order by t.closed_at desc, t.id desc
                     limit :limit
                    """;

    private static final String OF_CUSTOMER = COLUMNS + """
              join customer_source_record s on s.id = t.source_record_id
             where s.gcid = :gcid and t.status = 'OPEN' and (t.assignee_user_id = :user or t.company = :company)
             order by t.due_on, t.id
             limit :limit
            """;

    private static final String DONE_ABOUT = """
            select t.title, t.company, t.closed_at
              from customer_task t
              join customer_source_record s on s.id = t.source_record_id
             where s.gcid = :gcid and t.status = 'DONE' and (t.assignee_user_id = :user or t.company = :company)
             order by t.closed_at desc, t.id desc
             limit :limit
            """;

    private static final String ONE = COLUMNS + " where t.id = :id";

    private static final String OPEN_COUNT =
            "select count(*) from customer_task where assignee_user_id = :user and status = 'OPEN' and due_on <= :until";

    private final JdbcClient jdbc;

    /** Open tasks of a user due by a day, the oldest due day first, after a position. */
    public List<Line> openOf(long user, LocalDate until, TaskCursor after, int limit) {
        return jdbc.sql(OPEN_OF)
                .param("user", user)
                .param("until", until)
                .param("afterDay", after.dueOn())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(TaskQueries::line)
                .list();
    }

    /** What a user finished lately. */
    public List<Line> closedOf(long user, int limit) {
        return jdbc.sql(CLOSED_OF)
                .param("user", user)
                .param("limit", limit)
                .query(TaskQueries::line)
                .list();
    }

    /** Open tasks about a customer: the viewer's own and those of the viewer's company. */
    public List<Line> openAbout(long gcid, long user, @Nullable String company, int limit) {
        return jdbc.sql(OF_CUSTOMER)
                .param("gcid", gcid)
                .param("user", user)
                .param("company", company)
                .param("limit", limit)
                .query(TaskQueries::line)
                .list();
    }

    /** What was done about a customer, the latest first: by the viewer and in the viewer's company. */
    public List<Done> doneAbout(long gcid, long user, @Nullable String company, int limit) {
        return jdbc.sql(DONE_ABOUT)
                .param("gcid", gcid)
                .param("user", user)
                .param("company", company)
                .param("limit", limit)
                .query((row, n) -> new Done(
                        row.getString("title"),
                        row.getString("company"),
                        row.getObject("closed_at", OffsetDateTime.class)))
                .list();
    }

    public Line one(long id) {
        return jdbc.sql(ONE).param("id", id).query(TaskQueries::line).single();
    }

    /** How many open tasks a user has that are due by a day. */
    public int openCount(long user, LocalDate until) {
        return jdbc.sql(OPEN_COUNT)
                .param("user", user)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getObject("source_record_id", Long.class),
                row.getString("title"),
                row.getString("note"),
                row.getDate("due_on").toLocalDate(),
                TaskStatus.valueOf(row.getString("status")),
                row.getLong("assignee_user_id"),
                row.getString("assignee"),
                row.getInt("version"));
    }

    /** A task that was done. */
    public record Done(String title, @Nullable String company, OffsetDateTime at) {}

    /** A task before the customer's name is known. */
    public record Line(
            long id,
            @Nullable Long sourceRecord,
            String title,
            @Nullable String note,
            LocalDate dueOn,
            TaskStatus status,
            long assignee,
            String assigneeName,
            int version) {}
}
