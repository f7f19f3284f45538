package io.weft.lead.store;

import io.weft.lead.DealAction;
import io.weft.lead.DealStatus;
import io.weft.lead.OpenDeal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps joint deals: their parties, signatures, policies and history. */
@Repository
@RequiredArgsConstructor
public class DealStore {

    private static final String OPEN = """
            insert into lead_joint_deal (deal_no, gcid, source_record_id, title, company, created_by, created_at)
            values ('JD-' || lpad(nextval('lead_joint_deal_seq')::text, 6, '0'), :gcid, :record, :title, :company, :user, :now)
            returning id
            """;

    private static final String PARTY = """
            insert into lead_joint_party (deal_id, company, share_bp) values (:deal, :company, :share)
                on conflict (deal_id, company) do update set share_bp = excluded.share_bp
            """;

    private static final String UNSIGN =
            "update lead_joint_party set signed_by = null, signed_at = null where deal_id = :deal";

    private static final String SIGN = """
            update lead_joint_party set signed_by = :user, signed_at = :now
             where deal_id = :deal and company = :company and signed_at is null
            """;

    private static final String MOVE = """
            update lead_joint_deal
               set status = :status, agreement_no = coalesce(:agreement, agreement_no), row_version = row_version + 1,
                   closed_at = case when :status in ('CLOSED_WON', 'CLOSED_LOST', 'DISSOLVED') then :now end
             where id = :deal and row_version = :version
            """;

    private static final String POLICY = """
            select p.id
              from policy_policy p
              join customer_source_record r on r.id = p.holder_id
              join lead_joint_deal d on d.gcid = r.gcid
              join lead_joint_party y on y.deal_id = d.id and y.company = p.company
             where d.id = :deal and p.company = :company and p.policy_no = :no
            """;

    private static final String ATTACH = """
            insert into lead_joint_policy (policy_id, deal_id, attached_by, attached_at)
            values (:policy, :deal, :user, :now)
                on conflict (policy_id) do nothing
            """;

    private static final String EVENT = """
            insert into lead_joint_event (deal_id, at, user_id, company, action, status, note)
            values (:deal, :now, :user, :company, :action, :status, :note)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Who acts, and for which company. */
    public record By(long user, String company) {}

    public long open(OpenDeal command, long record, By by) {
        return jdbc.sql(OPEN)
                .param("gcid", command.gcid())
                .param("record", record)
                .param("title", command.title())
                .param("company", by.company())
                .param("user", by.user())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Sets the shares; every signature so far was for others and is gone. */
    public void share(long deal, Map<String, Integer> basisPoints) {
        basisPoints.forEach((company, share) -> jdbc.sql(PARTY)
                .param("deal", deal)
                .param("company", company)
                .param("share", share)
                .update());
        jdbc.sql(UNSIGN).param("deal", deal).update();
    }

    public boolean sign(long deal, By by) {
        return jdbc.sql(SIGN)
                        .param("deal", deal)
                        .param("company", by.company())
                        .param("user", by.user())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Answers false when somebody moved the deal since that version. */
    public boolean move(long deal, int version, DealStatus status, @Nullable String agreementNo) {
        return jdbc.sql(MOVE)
                        .param("deal", deal)
                        .param("version", version)
                        .param("status", status.name())
                        .param("agreement", agreementNo)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** A policy of the deal's customer with one of its parties. */
    public Optional<Long> policy(long deal, String company, String policyNo) {
        return jdbc.sql(POLICY)
                .param("deal", deal)
                .param("company", company)
                .param("no", policyNo)
                .query(Long.class)
                .optional();
    }

    /** Answers false when the policy belongs to a deal already. */
    public boolean attach(long deal, long policy, By by) {
        return jdbc.sql(ATTACH)
                        .param("policy", policy)
                        .param("deal", deal)
                        .param("user", by.user())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** One line of a deal's history. */
    public record Line(
            DealAction action, DealStatus status, @Nullable String note) {}

    public void note(long deal, By by, Line line) {
        jdbc.sql(EVENT)
                .param("deal", deal)
                .param("user", by.user())
                .param("company", by.company())
                .param("action", line.action().name())
                .param("status", line.status().name())
                .param("note", line.note())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
