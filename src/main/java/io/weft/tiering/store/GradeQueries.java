package io.weft.tiering.store;

import io.weft.customer.SqlCondition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says for the lists of customers who is in a tier of a view, each question one look into an index. */
@Repository
@RequiredArgsConstructor
public class GradeQueries {

    // A value, not "exists": the planner would answer "exists" from all customers of the tier.
    private static final String IN = """
            coalesce((select t.tier = :gradeTier
                        from tiering_standing t
                       where t.viewer = :gradeView and t.gcid = %s), false)
            """;
    private static final String AFTER = """
            select t.gcid
              from tiering_standing t
             where t.viewer = :view
               and t.tier = :tier
               and t.gcid > :after
             order by t.gcid
             limit :limit
            """;
    private static final String OF = """
            select t.gcid, t.tier
              from tiering_standing t
             where t.viewer = :view
               and t.gcid = any(:gcids)
            """;

    private final JdbcClient jdbc;

    /** A condition over a column with customer numbers. */
    public static SqlCondition in(String view, String tier, String gcidColumn) {
        return new SqlCondition(IN.formatted(gcidColumn), Map.of("gradeView", view, "gradeTier", tier));
    }

    /** The next customers of a tier above a number. */
    public long[] after(String view, String tier, long gcid, int limit) {
        return jdbc
                .sql(AFTER)
                .param("view", view)
                .param("tier", tier)
                .param("after", gcid)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The tiers of these customers by number. */
    public Map<Long, String> of(String view, Collection<Long> gcids) {
        var tiers = new HashMap<Long, String>();
        jdbc.sql(OF)
                .param("view", view)
                .param("gcids", gcids.toArray(Long[]::new))
                .query(row -> {
                    tiers.put(row.getLong("gcid"), row.getString("tier"));
                });
        return tiers;
    }
}
