package io.weft.attribution.store;

import io.weft.attribution.ConfirmPreview.Line;
import io.weft.attribution.WaitingClaims;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Claims that wait for one person's word for his companies, found by the indexes of credited company and writer. */
@Repository
@RequiredArgsConstructor
public class WaitingQueries {

    private static final String WAITING = """
              from attribution_claim c
             where c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
               and (c.credited_company = any (:voices) or c.writer_company = any (:voices))
               and c.created_by <> :user
               and exists (select
                             from unnest(:voices::text[]) v
                            where v in (c.credited_company, c.writer_company)
                              and not exists (select from attribution_confirmation k
                                               where k.claim_id = c.id and k.round = c.round
                                                 and (k.company = v or k.user_id = :user)))
            """;
    private static final String PREVIEW = """
            select c.credited_company, c.writer_company, count(*) as claims, sum(c.claimed_amount) as amount,
                   count(*) filter (where c.status = 'PARTLY_CONFIRMED') as booked,
                   coalesce(sum(c.claimed_amount) filter (where c.status = 'PARTLY_CONFIRMED'), 0) as booked_amount
            """ + WAITING + """
               and c.id = any (:ids)
             group by c.credited_company, c.writer_company
             order by c.credited_company, c.writer_company
            """;
    private static final String BY_DIRECTION = """
            select c.credited_company, c.writer_company, count(*) as claims, sum(c.claimed_amount) as amount,
                   min(c.due_on) as oldest_due, count(*) filter (where c.due_on < :today) as late
            """ + WAITING + """
             group by c.credited_company, c.writer_company
             order by min(c.due_on), c.credited_company, c.writer_company
            """;

    private final JdbcClient jdbc;

    /** How many, at most so many. */
    public int count(String[] voices, long user, int most) {
        return asked("select count(*) from (select 1 " + WAITING + " limit :most) few", voices, user)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** What these claims would become by the word of this person, by direction; others than waiting ones are left out. */
    public List<Line> preview(Collection<Long> ids, String[] voices, long user) {
        return asked(PREVIEW, voices, user)
                .param("ids", ids.toArray(Long[]::new))
                .query(Line.class)
                .list();
    }

    /** The most urgent direction first. */
    public List<WaitingClaims> byDirection(String[] voices, long user, LocalDate today) {
        return asked(BY_DIRECTION, voices, user)
                .param("today", today)
                .query(WaitingClaims.class)
                .list();
    }

    private StatementSpec asked(String statement, String[] voices, long user) {
        return jdbc.sql(statement).param("voices", voices).param("user", user);
    }
}
