package io.weft.platform.feed.store;

import io.weft.platform.feed.FeedDelivery;
import io.weft.platform.feed.FeedStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each company sent lately. */
@Repository
@RequiredArgsConstructor
public class FeedDeliveries {

    private static final String OF = """
            select c.company, latest.created_at as last, lately.files, lately.problems
              from unnest(:companies) with ordinality as c (company, place)
              left join lateral (
                    select r.created_at
                      from platform_feed_run r
                     where r.company = c.company and not r.dry_run
                     order by r.created_at desc
                     limit 1) as latest on true
             cross join lateral (
                    select count(*) as files, count(*) filter (where r.status = any (:problems)) as problems
                      from platform_feed_run r
                     where r.company = c.company and not r.dry_run and r.created_at >= :since) as lately
             order by c.place
            """;

    private final JdbcClient jdbc;

    /** One for each company, in the order asked; files counted since then. */
    public List<FeedDelivery> of(List<String> companies, Instant since) {
        return jdbc.sql(OF)
                .param("companies", companies.toArray(String[]::new))
                .param("problems", FeedStatus.problems().toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query(this::row)
                .list();
    }

    private FeedDelivery row(ResultSet rs, int row) throws SQLException {
        var last = rs.getTimestamp("last");
        return new FeedDelivery(
                rs.getString("company"),
                last == null ? null : last.toInstant(),
                rs.getLong("files"),
                rs.getLong("problems"));
    }
}
