package io.weft.attribution.store;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims whose answer is overdue, and who is to be told of them. */
@Repository
@RequiredArgsConstructor
public class EscalationBatch {

    private static final String RAISE = """
            -- each claim is raised once to a level; the managers of its companies, or the group office, hear how many
            with raised as (
                update attribution_claim c
                   set escalated = case when c.due_on <= :late then 2 else 1 end
                 where c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
                   and c.due_on < :today
                   and c.escalated < case when c.due_on <= :late then 2 else 1 end
                returning c.id, c.round, c.credited_company, c.writer_company, c.escalated),
            silent as (
                select r.id, r.escalated, s.company
                  from raised r
                 cross join lateral (values (r.credited_company), (r.writer_company)) s (company)
                 where not exists (select from attribution_confirmation k
                                    where k.claim_id = r.id and k.round = r.round and k.company = s.company))
            select g.user_id, 'late' as level, count(distinct s.id) as claims
              from silent s
              join access_role_grant g on g.role = 'R03'
              join access_user u on u.id = g.user_id and u.status = 'ACTIVE'
             where coalesce(g.company, u.company) = s.company
               and g.valid_from <= :today
               and (g.valid_to is null or g.valid_to >= :today)
             group by g.user_id
             union all
            select g.user_id, 'group', (select count(*) from raised where escalated = 2)
              from access_role_grant g
              join access_user u on u.id = g.user_id and u.status = 'ACTIVE'
             where g.role = 'R01'
               and g.valid_from <= :today
               and (g.valid_to is null or g.valid_to >= :today)
               and exists (select from raised where escalated = 2)
             group by g.user_id
            """;

    private final JdbcClient jdbc;

    /** Somebody to be told that so many claims wait. */
    public record Told(long userId, String level, long claims) {}

    /** @param late claims due on or before this day go to the group office */
    public List<Told> raise(LocalDate today, LocalDate late) {
        return jdbc.sql(RAISE)
                .param("today", today)
                .param("late", late)
                .query(Told.class)
                .list();
    }
}
