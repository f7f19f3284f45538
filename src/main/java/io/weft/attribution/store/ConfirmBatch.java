package io.weft.attribution.store;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes down what companies say to claims. Rows are locked in the order of their ids, so that two managers never wait in a circle. */
@Repository
@RequiredArgsConstructor
public class ConfirmBatch {

    private static final String LOCK = """
            select id from attribution_claim where id = any (:ids) order by id for update
            """;
    private static final String OPEN_TO = """
            -- undecided claims this person may confirm for the company: not the own ones (AC-02), not what he or the company
            -- has confirmed in this round
            select c.id
              from attribution_claim c
             where c.id = any (:ids)
               and c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
               and :company in (c.credited_company, c.writer_company)
               and c.created_by <> :user
               and not exists (select from attribution_confirmation k
                                where k.claim_id = c.id and k.round = c.round
                                  and (k.company = :company or k.user_id = :user))
             order by c.id
            """;
    private static final String SAY = """
            insert into attribution_confirmation (claim_id, round, company, decision, amount, comment, user_id, at)
            select c.id, c.round, :company, :decision, coalesce(:amount::numeric, c.claimed_amount), :comment, :user, :now
              from attribution_claim c
             where c.id = any (:ids)
            """;
    private static final String MOVE_ON = """
            update attribution_claim c
               set status = case when 2 = (select count(*)
                                             from attribution_confirmation k
                                            where k.claim_id = c.id
                                              and k.round = c.round
                                              and k.decision <> 'OBJECT'
                                              and k.company in (c.credited_company, c.writer_company))
                                 then 'POSTED' else 'PARTLY_CONFIRMED' end,
                   row_version = row_version + 1
             where c.id = any (:ids)
            returning c.id, c.status
            """;
    private static final String SUBMITTED = """
            update attribution_claim
               set status = 'PARTLY_CONFIRMED'
             where id = any (:ids)
               and status = 'PENDING_CONFIRM'
            """;
    private static final String AMEND = """
            update attribution_claim
               set claimed_amount = :amount, round = round + 1, row_version = row_version + 1
             where id = :id
            """;

    private final JdbcClient jdbc;

    /** What one person says for a company. */
    public record Word(
            String company,
            long user,
            String decision,
            @Nullable String comment,
            OffsetDateTime at) {

        public static Word confirm(String company, long user, @Nullable String comment, OffsetDateTime at) {
            return new Word(company, user, "CONFIRM", comment, at);
        }
    }

    private record Moved(long id, String status) {}

    /**
     * Locks the claims, then answers those that are open to this person and company. Two statements on purpose: the second one
     * sees what somebody wrote who held the lock before.
     */
    public List<Long> lockOpen(Collection<Long> ids, String company, long user) {
        jdbc.sql(LOCK).param("ids", ids.toArray(Long[]::new)).query(Long.class).list();
        return jdbc.sql(OPEN_TO)
                .param("ids", ids.toArray(Long[]::new))
                .param("company", company)
                .param("user", user)
                .query(Long.class)
                .list();
    }

    /** Takes down the word for locked claims; answers those that are now agreed by both companies. */
    public Long[] confirm(Collection<Long> locked, Word word) {
        say(locked, word, null);
        return jdbc.sql(MOVE_ON).param("ids", locked.toArray(Long[]::new)).query(Moved.class).list().stream()
                .filter(moved -> moved.status().equals("POSTED"))
                .map(Moved::id)
                .toArray(Long[]::new);
    }

    /** The maker's word for his company, given with the submission; claims that wait for their policy stay where they are. */
    public void submit(Collection<Long> made, Word word) {
        say(made, word, null);
        jdbc.sql(SUBMITTED).param("ids", made.toArray(Long[]::new)).update();
    }

    /** Another amount opens a new round, in which the amending company has spoken. */
    public void amend(long locked, BigDecimal amount, Word word) {
        jdbc.sql(AMEND).param("id", locked).param("amount", amount).update();
        confirm(List.of(locked), word);
    }

    public void say(Collection<Long> locked, Word word, @Nullable BigDecimal amount) {
        jdbc.sql(SAY)
                .param("ids", locked.toArray(Long[]::new))
                .param("company", word.company())
                .param("decision", word.decision())
                .param("amount", amount)
                .param("comment", word.comment())
                .param("user", word.user())
                .param("now", word.at())
                .update();
    }
}
