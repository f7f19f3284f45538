package io.weft.attribution.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the small sums that pages read instead of counting the ledger and the receipts. */
@Repository
@RequiredArgsConstructor
public class TotalsBatch {

    private static final String SUM_UP = """
            -- many lines of one kind become one; what is booked meanwhile stays beside it
            with gone as (
                delete from attribution_total where id in (
                    select t.id
                      from (select id, count(*) over (partition by period, credited_company, writer_company, product_class,
                                                      income_type, phase) as lines
                              from attribution_total) t
                     where t.lines > 1)
                returning *)
            insert into attribution_total (period, credited_company, writer_company, product_class, income_type, phase, entries,
                                           amount, final_entries, final_amount)
            select period, credited_company, writer_company, product_class, income_type, phase, sum(entries), sum(amount),
                   sum(final_entries), sum(final_amount)
              from gone
             group by period, credited_company, writer_company, product_class, income_type, phase
            """;
    private static final String WRITTEN = """
            insert into attribution_written (company, product_class, period, amount)
            select r.company, f.class, date_trunc('month', r.received_on)::date, sum(r.amount)
              from policy_receipt r
              join policy_policy p on p.id = r.policy_id
              join catalog_product f on f.company = p.company and f.code = p.product
             group by r.company, f.class, date_trunc('month', r.received_on)::date
            """;
    private static final String UNEARNED = """
            insert into attribution_unearned_total (reason, writer_company, selling_company, receipts, amount)
            select n.reason, p.company, p.selling_company, count(*), sum(r.amount)
              from attribution_unearned n
              join policy_receipt r on r.id = n.receipt_id
              join policy_policy p on p.id = r.policy_id
             group by n.reason, p.company, p.selling_company
            """;

    private final JdbcClient jdbc;

    /** Sums of the ledger; one at a time. */
    public void sumUp() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('attribution_total'))")
                .query()
                .singleValue();
        jdbc.sql(SUM_UP).update();
    }

    /** Sums of what was received and of what earned nothing, as of now; by whoever holds the progress of drafting. */
    public void workOut() {
        jdbc.sql("delete from attribution_written").update();
        jdbc.sql(WRITTEN).update();
        jdbc.sql("delete from attribution_unearned_total").update();
        jdbc.sql(UNEARNED).update();
    }
}
