package io.weft.attribution.store;

import io.weft.attribution.ClaimFigure;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The one place that says which claims a figure counts (M-39, M-42, SR-REC-18), for counting and for listing them. */
final class FigureSql {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** Claims {@code d.claim_id} that were decided between {@code :since} and {@code :ended}. */
    static final String DECISIONS = """
            (select e.claim_id, e.posted_at as decided_at, true as posted
               from attribution_ledger_entry e
              where e.kind = 'POSTING'
                and e.posted_at >= :since and e.posted_at < :ended
              union all
             select k.claim_id, k.decided_at, false
               from attribution_dispute k
              where k.outcome = 'REJECTED'
                and k.decided_at >= :since and k.decided_at < :ended) d
            """;

    /** Somebody objected to claim {@code c}. */
    static final String OBJECTED = "exists (select from attribution_dispute o where o.claim_id = c.id)";

    static final String LATE = "d.posted and c.late";

    /** Disputes {@code k} that began between {@code :since} and {@code :ended}. */
    static final String BEGAN = "k.level = 'BILATERAL' and k.opened_at >= :since and k.opened_at < :ended";

    /** When the dispute {@code k} was settled, at {@code z.at}; null as long as it is not. */
    static final String SETTLED = """
            (select max(o.decided_at) as at
               from attribution_dispute o
              where o.claim_id = k.claim_id
                and o.outcome in ('CONFIRMED', 'REJECTED')) z
            """;

    private FigureSql() {}

    /** Booked in the first round, and nobody objected. */
    static String atFirst(String objected) {
        return "d.posted and c.round = 1 and not " + objected;
    }

    /** A condition on claim {@code c}: the figure counts it. Needs {@code :since}, {@code :ended} and {@code :grounds}. */
    static String counts(ClaimFigure figure) {
        return switch (figure) {
            case DECIDED -> decided("true");
            case AT_FIRST -> decided(atFirst(OBJECTED));
            case OBJECTED -> OBJECTED + " and " + decided("true");
            case BOOKED -> decided("d.posted");
            case LATE -> "c.late and " + decided(LATE);
            case DISPUTE -> disputed("true");
            case DISPUTE_OPEN -> disputed("z.at is null");
        };
    }

    /** A value and no {@code exists}: looked up for the few claims of a page, not worked out for all that were decided. */
    private static String decided(String condition) {
        return "coalesce((select true from " + DECISIONS + " where d.claim_id = c.id and " + condition
                + " limit 1), false)";
    }

    private static String disputed(String condition) {
        return "exists (select from attribution_dispute k cross join lateral " + SETTLED
                + " where k.claim_id = c.id and " + BEGAN + " and :grounds in ('', k.grounds) and " + condition + ")";
    }

    static StatementSpec during(StatementSpec statement, String period) {
        return statement
                .param("since", start(LedgerQueries.from(period)))
                .param("ended", start(LedgerQueries.until(period)));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(HERE).toOffsetDateTime();
    }
}
