package io.weft.attribution.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays that were worked out in the background, the last one for each version and stretch of days. */
@Repository
@RequiredArgsConstructor
public class ReplayStore {

    private static final String KEEP = """
            insert into attribution_replay (version, from_day, until_day, lines, at)
            values (:version, :from, :until, :lines::jsonb, :now)
                on conflict (version, from_day, until_day) do update set lines = excluded.lines, at = excluded.at
            """;
    private static final String FIND = """
            select lines::text as lines, at
              from attribution_replay
             where version = :version
               and from_day = :from
               and until_day = :until
            """;
    private static final String SIZE = """
            select count(*)
              from (select 1 from policy_receipt where received_on between :from and :until limit :most) few
            """;

    private final JdbcClient jdbc;

    /** A version tried on these days. */
    public record Stretch(int version, LocalDate from, LocalDate until) {}

    /** Lines as JSON, and when they were worked out. */
    public record Kept(String lines, OffsetDateTime at) {}

    public void keep(Stretch stretch, String lines, OffsetDateTime now) {
        jdbc.sql(KEEP)
                .param("version", stretch.version())
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("lines", lines)
                .param("now", now)
                .update();
    }

    public Optional<Kept> find(Stretch stretch) {
        return jdbc.sql(FIND)
                .param("version", stretch.version())
                .param("from", stretch.from())
                .param("until", stretch.until())
                .query(Kept.class)
                .optional();
    }

    /** How many receipts the days have, counted up to so many. */
    public long size(Stretch stretch, long most) {
        return jdbc.sql(SIZE)
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
