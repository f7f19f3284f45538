package io.weft.attribution.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of the ledger: open, asked to be closed, closed. */
@Repository
@RequiredArgsConstructor
public class PeriodStore {

    /** So many claims are counted for a month, not more. */
    public static final int MOST = 10_000;

    private static final String MONTHS = """
            select m.period, coalesce(a.name, '') as asker, p.asked_by, coalesce(k.name, '') as closer, p.closed_at,
                   m.entries, m.provisional, m.undecided
              from (select t.period, sum(t.entries) as entries, sum(t.entries - t.final_entries) as provisional,
                           (select count(*)
                              from (select 1
                                      from attribution_claim c
                                     where c.status not in ('POSTED', 'REJECTED', 'WITHDRAWN', 'REVERSED')
                                       and c.received_on >= t.period
                                       and c.received_on < t.period + interval '1 month'
                                     limit :most) few) as undecided
                      from attribution_total t
                     group by t.period) m
              left join attribution_period p on p.period = m.period
              left join access_user a on a.id = p.asked_by
              left join access_user k on k.id = p.closed_by
             order by m.period desc
            """;
    private static final String ASK = """
            insert into attribution_period (period, asked_by, asked_at)
            values (:period, :user, :now)
                on conflict (period) do nothing
            """;
    private static final String CLOSE = """
            update attribution_period
               set closed_by = :user, closed_at = :now
             where period = :period
               and closed_at is null
               and asked_by <> :user
            """;

    private final JdbcClient jdbc;

    /**
     * A month with what is in it and who closes it.
     *
     * @param undecided claims that wait for somebody, counted up to {@link #MOST}
     */
    public record Month(
            LocalDate period,
            String asker,
            @Nullable Long askedBy,
            String closer,
            @Nullable OffsetDateTime closedAt,
            long entries,
            long provisional,
            long undecided) {

        public boolean isClosed() {
            return closedAt != null;
        }

        /** There are more than are counted. */
        public boolean isCountedOut() {
            return undecided >= MOST;
        }

        public boolean isAsked() {
            return askedBy != null && closedAt == null;
        }
    }

    public List<Month> months() {
        return jdbc.sql(MONTHS).param("most", MOST).query(Month.class).list();
    }

    public boolean ask(LocalDate period, long user, OffsetDateTime now) {
        return change(ASK, period, user, now);
    }

    /** False when nobody asked, it is closed already, or this is the one who asked (AC-02). */
    public boolean close(LocalDate period, long user, OffsetDateTime now) {
        return change(CLOSE, period, user, now);
    }

    private boolean change(String statement, LocalDate period, long user, OffsetDateTime now) {
        return jdbc.sql(statement)
                        .param("period", period)
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }
}
