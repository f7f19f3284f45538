package io.weft.attribution.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says of which claims the staged refunds take how much (SR-REC-17). */
@Repository
@RequiredArgsConstructor
public class RefundBatch {

    private static final String ALLOT = """
            -- %1$s, one after the other as far as the claims reach; of several the latest first
            insert into attribution_refund (receipt_id, claim_id, amount)
            select b.id, t.id, least(b.upto, t.upto) - greatest(b.upto - b.amount, t.upto - t.room)
              from (select r.id, r.policy_id, r.refund_of, -r.amount as amount,
                           sum(-r.amount) over (partition by r.policy_id, r.refund_of order by r.id) as upto
                      from attribution_draft d
                      join policy_receipt r on r.id = d.receipt_id
                     where d.reason = 'REFUND'
                       and r.refund_of is %2$s null) b
              join (select c.id, c.policy_id, c.receipt_no, c.room,
                           sum(c.room) over (partition by c.policy_id%3$s order by c.received_on desc, c.id desc) as upto
                      from (select k.id, k.policy_id, o.receipt_no, k.received_on,
                                   k.basis_amount - k.lost_basis
                                       - coalesce((select sum(f.amount) from attribution_refund f where f.claim_id = k.id), 0)
                                       as room
                              from attribution_claim k
                              join policy_receipt o on o.id = k.receipt_id
                             where k.status not in ('REJECTED', 'WITHDRAWN')
                               and k.policy_id in (select r.policy_id
                                                     from attribution_draft d
                                                     join policy_receipt r on r.id = d.receipt_id
                                                    where d.reason = 'REFUND')) c
                     where c.room > 0) t on t.policy_id = b.policy_id
                                        and t.upto > b.upto - b.amount
                                        and t.upto - t.room < b.upto
                                        %4$s
                on conflict do nothing
            """;
    private static final String NAMED = ALLOT.formatted(
            "a refund takes from the receipt it names", "not", ", c.receipt_no", "and t.receipt_no = b.refund_of");
    private static final String UNNAMED =
            ALLOT.formatted("a refund that names no receipt takes from those of its policy", "", "", "");
    private static final String OF_DEALS = """
            -- a refund of what a won deal's pool is made of cuts every share in proportion (F-05)
            insert into attribution_refund (receipt_id, claim_id, amount)
            select r.id, c.id, -r.amount
              from attribution_draft d
              join policy_receipt r on r.id = d.receipt_id
             cross join lateral (select p.deal_id
                                   from policy_receipt o
                                   join attribution_pool_receipt p on p.receipt_id = o.id
                                  where o.policy_id = r.policy_id
                                    and (o.receipt_no = r.refund_of
                                         or r.refund_of is null
                                        and not exists (select from attribution_refund f where f.receipt_id = r.id))
                                  limit 1) q
              join attribution_claim c on c.deal_id = q.deal_id and c.supplement_of is null
             where d.reason = 'REFUND'
               and c.status not in ('REJECTED', 'WITHDRAWN')
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    public void allot() {
        jdbc.sql(NAMED).update();
        jdbc.sql(UNNAMED).update();
        jdbc.sql(OF_DEALS).update();
    }
}
