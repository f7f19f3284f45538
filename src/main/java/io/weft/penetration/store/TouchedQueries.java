package io.weft.penetration.store;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers whose contracts are not what they were when an index was built. */
@Repository
@RequiredArgsConstructor
class TouchedQueries {

    /** What was changed by hand is found by its time; it may have been committed a little later than it says. */
    private static final String BY_HAND = "interval '10 minutes'";

    /** An agent of another unit moves all that was sold by him: not followed customer by customer. */
    private static final String AGENTS_MOVED = """
            select exists (
                select from workforce_agent a
                 where a.changed_run > :run
                   and (a.created_run > :run
                            and (exists (select from policy_policy p
                                          where p.selling_company = a.company and p.agent_no = a.agent_no)
                              or exists (select from policy_holding p
                                          where p.selling_company = a.company and p.agent_no = a.agent_no))
                        or exists (select from platform_feed_before b
                                    where b.run > :run
                                      and b.before ->> 'agent_no' = a.agent_no
                                      and b.before ->> 'company' = a.company
                                      and b.before ->> 'org_unit' is distinct from a.org_unit)))
            """;

    private static final String TOUCHED = """
            select gcid from (
                select s.gcid from policy_policy p join customer_source_record s on s.id = p.holder_id
                 where p.changed_run > :run
                union all
                select s.gcid from policy_holding p join customer_source_record s on s.id = p.holder_id
                 where p.changed_run > :run
                union all
                select s.gcid from customer_consent c join customer_source_record s on s.id = c.source_record_id
                 where c.changed_run > :run and c.changed_run <> 0
                union all
                -- where a record belongs now, and where it came from
                select x.gcid
                  from customer_source_record s
                 cross join lateral (values (s.gcid), (s.former_gcid), (s.own_gcid)) x (gcid)
                 where s.changed_run > :run and s.changed_run <> 0
                    or s.moved_at > :at - %1$s
                    or s.created_by_user is not null and s.updated_at > :at - %1$s
                union all
                -- who held a contract before it went to another, and to whom a record belonged between two feeds
                select s.gcid
                  from platform_feed_before b
                  join platform_feed_run f on f.run = b.run and f.kind in ('policies', 'holdings')
                  join customer_source_record s on s.id = (b.before ->> 'holder_id')::bigint
                 where b.run > :run
                union all
                select (b.before ->> 'gcid')::bigint
                  from platform_feed_before b
                  join platform_feed_run f on f.run = b.run and f.kind = 'customers'
                 where b.run > :run) t
             where gcid is not null
             group by gcid
             limit :most + 1
            """.formatted(BY_HAND);

    private final JdbcClient jdbc;

    /** Their numbers; empty when there are more than {@code most}, or when they cannot be told. */
    Optional<long[]> since(FeedState state, int most) {
        boolean agentsMoved = jdbc.sql(AGENTS_MOVED)
                .param("run", state.run())
                .query(Boolean.class)
                .single();
        if (agentsMoved) {
            return Optional.empty();
        }
        var touched = jdbc.sql(TOUCHED)
                .param("run", state.run())
                .param("at", state.at())
                .param("most", most)
                .query(Long.class)
                .list();
        return touched.size() > most
                ? Optional.empty()
                : Optional.of(touched.stream().mapToLong(Long::longValue).toArray());
    }
}
