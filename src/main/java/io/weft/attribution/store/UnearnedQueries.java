package io.weft.attribution.store;

import io.weft.attribution.ClaimSight;
import io.weft.attribution.UnearnedCount;
import io.weft.attribution.UnearnedReason;
import io.weft.attribution.UnearnedRow;
import io.weft.platform.sql.Sql;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Receipts that earned nobody credit, as far as the viewer's company wrote or sold the policy. */
@Repository
@RequiredArgsConstructor
public class UnearnedQueries {

    private static final String SEEN = """
               and (:all
                    or :company in (p.company, p.selling_company)
                    or (p.selling_company, p.agent_no) in (select split_part(a, '/', 1), split_part(a, '/', 2)
                                                             from unnest(:agents::text[]) a))
            """;
    private static final String TOTALS = """
            select reason, sum(receipts) as receipts, sum(amount) as amount
              from attribution_unearned_total
             where :all or :company in (writer_company, selling_company)
             group by reason
             order by sum(receipts) desc, reason
            """;
    private static final String COUNTS = """
            select n.reason, count(*) as receipts, sum(r.amount) as amount
              from attribution_unearned n
              join policy_receipt r on r.id = n.receipt_id
              join policy_policy p on p.id = r.policy_id
             where true
            """ + SEEN + """
             group by n.reason
             order by count(*) desc, n.reason
            """;
    private static final String COLUMNS = """
            select r.id as receipt, r.receipt_no, p.policy_no, p.company as writer_company, p.selling_company, p.agent_no,
                   r.phase, r.amount, r.received_on, n.reason, n.rule_version, c.id as claim
            """;
    private static final String OF_REASON = COLUMNS + """
              from attribution_unearned n
              join policy_receipt r on r.id = n.receipt_id
              join policy_policy p on p.id = r.policy_id
              left join attribution_claim c on false
             where n.reason = :reason
               and n.receipt_id < :before
            """ + SEEN + """
             order by n.receipt_id desc
             limit :size
            """;
    private static final String NUMBERED = COLUMNS + """
              from policy_receipt r
              join policy_policy p on p.id = r.policy_id
              left join attribution_unearned n on n.receipt_id = r.id
              left join attribution_claim c on c.receipt_id = r.id and c.supplement_of is null
                                           and c.status not in ('REJECTED', 'WITHDRAWN')
             where r.company in (select code from access_company)
               and r.receipt_no = :number
            """ + SEEN + """
             order by r.id
             limit 10
            """;

    private final JdbcClient jdbc;

    /** By reason: of a company or the group as of the last drafting, of people's own sales as they are. */
    public List<UnearnedCount> counts(ClaimSight sight) {
        return (sight.isOfPeople()
                        ? seen(COUNTS, sight)
                        : jdbc.sql(TOTALS).param("all", sight.all()).param("company", Sql.orEmpty(sight.company())))
                .query(UnearnedCount.class)
                .list();
    }

    public List<UnearnedRow> page(UnearnedReason reason, ClaimSight sight, long before, int size) {
        return seen(OF_REASON, sight)
                .param("reason", reason.name())
                .param("before", before)
                .param("size", size)
                .query(UnearnedRow.class)
                .list();
    }

    /** Receipts of a number; companies may use the same one. */
    public List<UnearnedRow> numbered(String receiptNo, ClaimSight sight) {
        return seen(NUMBERED, sight)
                .param("number", receiptNo)
                .query(UnearnedRow.class)
                .list();
    }

    private StatementSpec seen(String statement, ClaimSight sight) {
        return jdbc.sql(statement)
                .param("all", sight.all())
                .param("company", Sql.orEmpty(sight.company()))
                .param("agents", sight.agents());
    }
}
