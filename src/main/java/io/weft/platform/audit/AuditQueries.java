package io.weft.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail, newest first, page by page. */
@Repository
@RequiredArgsConstructor
public class AuditQueries {

    private static final String PAGE = """
            -- newest first; each condition holds only when it is given
            select id, at, user_id, login, action, subject_type, subject_id, detail::text as detail
              from platform_audit
             where (:before::bigint is null or id < :before)
               and (:login::text is null or login = :login)
               and (:action::text is null or action = :action)
               and (:from::timestamptz is null or at >= :from and at < :until)
             order by id desc
             limit :size
            """;
    private static final String ACTIONS = """
            -- the actions that occur: a walk along the index, however long the trail
            with recursive known as (
                (select action from platform_audit order by action limit 1)
                union all
                select (select a.action from platform_audit a where a.action > k.action order by a.action limit 1)
                  from known k
                 where k.action is not null)
            select action
              from known
             where action is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public List<AuditEntry> page(AuditFilter filter, int size) {
        return jdbc.sql(PAGE)
                .param("before", filter.before())
                .param("login", filter.login())
                .param("action", filter.action())
                .param("from", startOf(filter.day()))
                .param(
                        "until",
                        startOf(filter.day() == null ? null : filter.day().plusDays(1)))
                .param("size", size)
                .query(AuditQueries::row)
                .list();
    }

    public List<String> actions() {
        return jdbc.sql(ACTIONS).query(String.class).list();
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static AuditEntry row(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("user_id"),
                row.getString("login"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("detail"));
    }
}
