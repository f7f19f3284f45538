package io.weft.tiering.store;

import io.weft.tiering.ProposeStrategy;
import io.weft.tiering.Strategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The strategies of tiers as versions; what was put forward never changes. */
@Repository
@RequiredArgsConstructor
public class StrategyStore {

    private static final String SELECT = """
            select t.*, coalesce(m.name, '') as maker, coalesce(d.name, '') as decider
              from tiering_strategy t
              left join access_user m on m.id = t.made_by
              left join access_user d on d.id = t.decided_by
            """;
    private static final String CURRENT = SELECT + """
             where t.id in (select distinct on (c.tier) c.id
                              from tiering_strategy c
                             where c.status = 'APPROVED' and c.valid_from <= :day
                             order by c.tier, c.valid_from desc)
            """;
    private static final String PROPOSE = """
            insert into tiering_strategy (tier, contact_days, pack_en, pack_zh, needs, classes, valid_from, made_by, made_at)
            values (:tier, :days, :en, :zh, :needs, :classes, :from, :user, :now)
            returning id
            """;
    private static final String DECIDE = """
            update tiering_strategy t
               set status = :status, decided_by = :user, decided_at = :now
             where t.id = :id and t.status = 'PROPOSED' and t.made_by <> :user
            """;

    private final JdbcClient jdbc;

    /** Those that hold on a day, one for each tier. */
    public List<Strategy> current(LocalDate day) {
        return jdbc.sql(CURRENT).param("day", day).query(StrategyStore::row).list();
    }

    /** All versions, the latest first. */
    public List<Strategy> all() {
        return jdbc.sql(SELECT + " order by t.valid_from desc, t.id desc")
                .query(StrategyStore::row)
                .list();
    }

    public Optional<Strategy> find(long id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(StrategyStore::row)
                .optional();
    }

    /** Whether another one of this tier was approved for the same day. */
    public boolean taken(String tier, LocalDate from) {
        return jdbc.sql("""
                        select exists (select from tiering_strategy t
                                        where t.tier = :tier and t.valid_from = :from and t.status = 'APPROVED')
                        """)
                .param("tier", tier)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    public long propose(ProposeStrategy wish, long user, OffsetDateTime now) {
        return jdbc.sql(PROPOSE)
                .param("tier", wish.tier())
                .param("days", wish.contactDays())
                .param("en", wish.packEn())
                .param("zh", wish.packZh())
                .param("needs", wish.needs().toArray(String[]::new))
                .param("classes", wish.classes().toArray(String[]::new))
                .param("from", wish.from())
                .param("user", user)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    /** Answers false when it does not wait any more, or this user proposed it. */
    public boolean decide(long id, boolean approved, long user, OffsetDateTime now) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("status", approved ? "APPROVED" : "REJECTED")
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private static Strategy row(ResultSet row, int number) throws SQLException {
        return new Strategy(
                row.getLong("id"),
                row.getString("tier"),
                row.getObject("contact_days", Integer.class),
                row.getString("pack_en"),
                row.getString("pack_zh"),
                List.of((String[]) row.getArray("needs").getArray()),
                List.of((String[]) row.getArray("classes").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getString("status"),
                row.getLong("made_by"),
                row.getString("maker"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getString("decider"));
    }
}
