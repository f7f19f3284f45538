package io.weft.customer.store;

import io.weft.access.Scope;
import io.weft.customer.UnmaskField;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who saw which personal value in clear (AC-06). Lines are only ever added. */
@Repository
@RequiredArgsConstructor
public class UnmaskLog {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('customer.unmask'), hashtext(:user::text))";

    private static final String ADD = """
            insert into customer_unmask_log (user_id, company, gcid, field, reason, at)
            values (:user, :company, :gcid, :field, :reason, :at)
            """;

    private static final String COUNT =
            "select count(*) from customer_unmask_log where user_id = :user and at >= :since";

    private static final String COMPLIANCE = """
            select distinct g.user_id
              from access_role_grant g
              join access_user u on u.id = g.user_id
             where g.role = 'R16'
               and u.status = 'ACTIVE'
               and g.valid_from <= :today
               and (g.valid_to is null or g.valid_to >= :today)
            """;

    private final JdbcClient jdbc;

    /** Adds a line; answers how many the user has caused since the beginning of the day, this one included. */
    public int add(Line line, OffsetDateTime startOfDay) {
        jdbc.sql(LOCK).param("user", line.scope().userId()).query(rows -> {});
        jdbc.sql(ADD)
                .param("user", line.scope().userId())
                .param("company", line.scope().company())
                .param("gcid", line.gcid())
                .param("field", line.field().name())
                .param("reason", line.reason())
                .param("at", line.at())
                .update();
        return jdbc.sql(COUNT)
                .param("user", line.scope().userId())
                .param("since", startOfDay)
                .query(Integer.class)
                .single();
    }

    /** The users who are told when somebody looks too often (R16). */
    public List<Long> compliance(OffsetDateTime now) {
        return jdbc.sql(COMPLIANCE)
                .param("today", now.toLocalDate())
                .query(Long.class)
                .list();
    }

    /** One look at one value. */
    public record Line(Scope scope, long gcid, UnmaskField field, String reason, OffsetDateTime at) {}
}
