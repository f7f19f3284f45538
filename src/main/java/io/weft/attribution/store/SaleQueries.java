package io.weft.attribution.store;

import io.weft.attribution.rules.Sale;
import io.weft.attribution.rules.Sale.Department;
import io.weft.attribution.rules.Sale.Help;
import io.weft.catalog.Series;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of policies in whose sale another company may have had a part, streamed with all the facts a judgement needs. */
@Repository
@RequiredArgsConstructor
public class SaleQueries {

    private static final int ROWS_AT_ONCE = 10_000;

    /** The facts of a sale come as one text, so that equal ones are read once. */
    private static final String SALES = """
            select r.id,
                   r.amount,
                   r.received_on - date '1970-01-01' as received_day,
                   p.issue_date - date '1970-01-01' as issue_day,
                   p.agent_no,
                   p.company || chr(9) || p.selling_company || chr(9) || f.series || chr(9) || f.class || chr(9)
                       || case when u.type = 'INTERACTION_DEPT' then u.company else '' end || chr(9)
                       || case when u.type = 'INTERACTION_DEPT' then coalesce(u.partner_company, '') else '' end || chr(9)
                       || case when p.agent_no is null or a.practice_reg_no is not null then 'y' else '' end || chr(9)
                       || coalesce(i.cooperating_company, '') || chr(9)
                       || case when j.policy_id is null then '' else 'y' end as facts,
                   h.lead_id,
                   h.helper_company,
                   h.helper_agent_no,
                   w.no_credit_until - date '1970-01-01' as nobody_until_day,
                   h.gap_days,
                   p.trace_ok is false as held
              from policy_policy p
              join catalog_product f on f.company = p.company and f.code = p.product
              left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
              left join access_org_unit u on u.company = p.selling_company
                                         and u.code = coalesce(p.selling_org_unit, a.org_unit)
              left join partner_partner i on i.code = p.partner
              <help>
              left join (select q.policy_id
                           from lead_joint_policy q
                           join lead_joint_deal d on d.id = q.deal_id
                          where d.status not in ('CLOSED_LOST', 'DISSOLVED')) j on j.policy_id = p.id
              left join (select s.id as holder_id, q.company, q.product_class, max(q.no_credit_until) as no_credit_until
                           from lead_request q
                           join customer_source_record s on s.gcid = q.gcid
                          group by s.id, q.company, q.product_class) w on w.holder_id = p.holder_id
                                                                      and w.company = p.company
                                                                      and w.product_class = f.class
              join policy_receipt r on r.policy_id = p.id
            """;

    /** Of several the earliest accepted; one that is inherited over too long a gap only to say so (PR-ATT-07). */
    private static final String HELP_OF_ALL = SALES.replace("<help>", """
            left join (select distinct on (a.policy_id) a.*
                         from lead_help a
                        order by a.policy_id, a.gap_days > :gap, a.accepted_on, a.lead_id) h on h.policy_id = p.id""");

    /** So many tables are joined as they are written: the policy comes first and has to be found by its number. */
    private static final String HELP_OF_ONE = SALES.replace("<help>", """
            left join lateral (select a.*
                                 from lead_help_of(p.id) a
                                order by a.gap_days > :gap, a.accepted_on, a.lead_id
                                limit 1) h on true""") + """
             where p.id = (select policy_id from policy_receipt where id = :receipt)
               and r.id = :receipt
            """;

    private static final String WITH_ANOTHERS_PART = """
             where (p.selling_company <> p.company
                    or u.type = 'INTERACTION_DEPT'
                    or i.cooperating_company <> p.company
                    or h.policy_id is not null
                    or p.id in (select c.policy_id from attribution_claim c
                                 where c.origin = 'HAND' and c.status not in ('REJECTED', 'WITHDRAWN'))
                    or j.policy_id is not null)
            """;
    private static final String UNDECIDED = """
               and not exists (select from attribution_claim c
                                where c.receipt_id = r.id and c.status not in ('REJECTED', 'WITHDRAWN'))
               and not exists (select from attribution_refund b where b.receipt_id = r.id)
               and not exists (select from attribution_unearned n
                                where n.receipt_id = r.id and n.reason <> all (:again))
            """;
    private static final String BETWEEN = """
               and r.received_on between :from and :until
            """;

    private final JdbcClient jdbc;

    /**
     * One receipt and the sale behind it.
     *
     * @param held the record of the sale is not in order (PR-SAL-13)
     */
    public record ReceiptOfSale(long receipt, BigDecimal amount, LocalDate receivedOn, Sale sale, boolean held) {

        /** The day from which the sale could be known: the issue of the policy or, for later premium, the receipt. */
        public LocalDate knownOn() {
            return sale.issuedOn().isAfter(receivedOn) ? sale.issuedOn() : receivedOn;
        }
    }

    /** Those without claim and reason, and those whose reason is one of these; in a transaction of its own. */
    public void undecided(String[] again, int gap, Consumer<ReceiptOfSale> each) {
        jdbc.sql("select set_config('work_mem', '256MB', true)").query().singleValue();
        jdbc.sql(HELP_OF_ALL + WITH_ANOTHERS_PART + UNDECIDED)
                .param("again", again)
                .param("gap", gap)
                .withFetchSize(ROWS_AT_ONCE)
                .query(new Reading(each)::row);
    }

    /** All receipts of a stretch of days, whatever became of them. */
    public void between(LocalDate from, LocalDate until, int gap, Consumer<ReceiptOfSale> each) {
        jdbc.sql(HELP_OF_ALL + WITH_ANOTHERS_PART + BETWEEN)
                .param("gap", gap)
                .param("from", from)
                .param("until", until)
                .withFetchSize(ROWS_AT_ONCE)
                .query(new Reading(each)::row);
    }

    /** The facts of one policy's sale with any of its receipts; empty facts when nobody else had a part in it. */
    public void ofReceipt(long receipt, int gap, Consumer<ReceiptOfSale> each) {
        jdbc.sql(HELP_OF_ONE).param("gap", gap).param("receipt", receipt).query(new Reading(each)::row);
    }

    /** Reads rows, and the facts of each kind of sale once. */
    private static final class Reading {

        private final Consumer<ReceiptOfSale> each;
        private final Map<String, String[]> known = new HashMap<>();

        Reading(Consumer<ReceiptOfSale> each) {
            this.each = each;
        }

        void row(ResultSet row) throws SQLException {
            var facts = known.computeIfAbsent(row.getString(6), text -> text.split("\t", -1));
            each.accept(new ReceiptOfSale(
                    row.getLong(1),
                    row.getBigDecimal(2),
                    LocalDate.ofEpochDay(row.getInt(3)),
                    sale(facts, row),
                    row.getBoolean(12)));
        }

        private static Sale sale(String[] facts, ResultSet row) throws SQLException {
            return new Sale(
                    facts[0],
                    facts[1],
                    Series.valueOf(facts[2]),
                    facts[3],
                    LocalDate.ofEpochDay(row.getInt(4)),
                    facts[4].isEmpty() ? null : new Department(facts[4], given(facts[5])),
                    row.getString(5),
                    !facts[6].isEmpty(),
                    given(facts[7]),
                    help(row),
                    !facts[8].isEmpty(),
                    nobodyUntil(row));
        }

        private static @Nullable LocalDate nobodyUntil(ResultSet row) throws SQLException {
            var day = row.getObject(10, Integer.class);
            return day == null ? null : LocalDate.ofEpochDay(day);
        }

        private static @Nullable Help help(ResultSet row) throws SQLException {
            var lead = row.getObject(7, Long.class);
            return lead == null ? null : new Help(lead, row.getString(8), row.getString(9), row.getInt(11));
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
