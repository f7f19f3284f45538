package io.weft.attribution;

import io.weft.access.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many policies of one direction with random money, and the questions to ask of the ledger about them. */
public final class Histories {

    /** Each finds what breaks an invariant; {@code :writer} is this group's P&C company. */
    public static final Map<String, String> INVARIANTS = Map.of(
            "I1: no more is credited than was received",
            """
                    select 'receipt ' || r.id
                      from attribution_ledger_entry e
                      join attribution_claim c on c.id = e.claim_id
                      join policy_receipt r on r.id = c.receipt_id
                     where e.writer_company = :writer
                     group by r.id
                    having sum(e.amount) > max(r.amount) or sum(e.amount) < 0
                    """,
            "I4: every entry has the word of both companies or a ruling",
            """
                    select 'entry ' || e.id
                      from attribution_ledger_entry e
                      join attribution_claim c on c.id = e.claim_id
                     where e.writer_company = :writer
                       and 2 > (select count(distinct k.company) from attribution_confirmation k
                                 where k.claim_id = c.id and k.round = c.round and k.decision <> 'OBJECT')
                       and not exists (select from attribution_dispute d
                                        where d.claim_id = c.id and d.outcome = 'CONFIRMED')
                    """,
            "I5: what the companies are credited is the group's total",
            """
                    select 'group'
                      from (select sum(amount) as booked from attribution_ledger_entry where writer_company = :writer) g,
                           (select sum(s.booked) as booked
                              from (select credited_company, sum(amount) as booked
                                      from attribution_ledger_entry
                                     where writer_company = :writer
                                     group by credited_company) s) c
                     where g.booked is distinct from c.booked
                    """,
            "I6: nothing is left after a full refund",
            """
                    select 'claim ' || c.id
                      from attribution_claim c
                     where c.writer_company = :writer
                       and c.status in ('POSTED', 'REVERSED')
                       and c.basis_amount <= c.lost_basis
                               + (select coalesce(sum(b.amount), 0) from attribution_refund b where b.claim_id = c.id)
                       and 0 <> (select coalesce(sum(e.amount), 0) from attribution_ledger_entry e where e.claim_id = c.id)
                    """,
            "F-05: booked is the share of what is left",
            """
                    select 'claim ' || c.id
                      from attribution_claim c
                     where c.writer_company = :writer
                       and c.status in ('POSTED', 'REVERSED')
                       and c.basis_amount > 0
                       and (select sum(e.amount) from attribution_ledger_entry e where e.claim_id = c.id)
                           <> round(c.claimed_amount
                                  * (c.basis_amount - least(c.basis_amount, c.lost_basis
                                      + (select coalesce(sum(b.amount), 0) from attribution_refund b
                                          where b.claim_id = c.id))) / c.basis_amount, 2)
                    """,
            "SR-REC-15: a receipt has one claim or one reason",
            """
                    select 'receipt ' || r.id
                      from policy_receipt r
                     where r.company = :writer
                       and 1 <> (select count(*) from attribution_claim c
                                  where c.receipt_id = r.id and c.supplement_of is null
                                    and c.status not in ('REJECTED', 'WITHDRAWN'))
                              + (select count(*) from attribution_unearned n where n.receipt_id = r.id)
                              + (select count(distinct b.receipt_id) from attribution_refund b where b.receipt_id = r.id)
                    """);

    private static final String RECEIVE = """
            insert into policy_receipt (company, receipt_no, policy_id, phase, received_on, amount, refund_of)
            select :writer, x.no, x.policy, x.phase, x.day::date, x.amount, nullif(x.refund_of, '')
              from unnest(:nos::text[], :policies::bigint[], :phases::text[], :days::text[], :amounts::numeric[],
                          :refunds::text[]) as x (no, policy, phase, day, amount, refund_of)
            """;

    private static final String CORRECT = """
            update policy_receipt r
               set amount = sign(r.amount) * greatest(0.01, round(abs(r.amount) * x.percent / 100, 2)),
                   changed_run = (select feed_run + 1 from attribution_progress)
              from unnest(:ids::bigint[], :percents::int[]) as x (id, percent)
             where r.id = x.id
            """;

    private final JdbcClient jdbc;
    private final Random random;
    private final Sales sales;
    private final List<Long> policies;
    private final Map<Long, BigDecimal> closed = new LinkedHashMap<>();
    private int numbers;

    public final CurrentUser sellerManager;
    public final CurrentUser writerManager;

    private record Money(long policy, String no, BigDecimal amount) {}

    public Histories(JdbcClient jdbc, Random random, int size) {
        this.jdbc = jdbc;
        this.random = random;
        this.sales = new Sales(jdbc);
        sales.authority(sales.life, sales.pc);
        this.sellerManager = sales.manager(sales.life);
        this.writerManager = sales.manager(sales.pc);
        long first = sales.policy(sales.pc, sales.life);
        this.policies = jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                               effective_date, premium_mode, annual_premium, status)
                        select company, 'QH' || n, product, holder_id, channel, selling_company, issue_date, effective_date,
                               premium_mode, annual_premium, status
                          from policy_policy, generate_series(1, :size) n
                         where id = :first
                        returning id
                        """)
                .param("size", size)
                .param("first", first)
                .query(Long.class)
                .list();
    }

    /** The month a round is about; far from what other tests book. */
    public LocalDate month(int round) {
        return LocalDate.of(2031, 1, 1).plusMonths(round);
    }

    public void receive(int round) {
        var rows = new ArrayList<Object[]>();
        policies.stream()
                .filter(policy -> random.nextInt(10) < 6)
                .forEach(policy -> rows.add(
                        new Object[] {policy, round == 0 ? "FIRST" : "RENEWAL", cents(100_000), day(round), ""}));
        insert(rows);
    }

    /** Some receipts come back in part, in full or more than once; some refunds do not say of what. */
    public void refundSome(int round) {
        var rows = new ArrayList<Object[]>();
        jdbc.sql("""
                        select policy_id as policy, receipt_no as no, amount
                          from policy_receipt where company = :writer and amount > 0 order by id
                        """).param("writer", sales.pc).query(Money.class).list().stream()
                .filter(money -> random.nextInt(100) < 12)
                .forEach(money -> {
                    var part = random.nextInt(3) == 0
                            ? money.amount()
                            : cents(money.amount().movePointRight(2).intValue());
                    rows.add(new Object[] {
                        money.policy(), "RENEWAL", part.negate(), day(round), random.nextInt(5) == 0 ? "" : money.no()
                    });
                });
        insert(rows);
    }

    /** Core systems correct what they sent: receipts and refunds grow and shrink. */
    public void correctSome() {
        var ids = jdbc
                .sql("select id from policy_receipt where company = :writer order by id")
                .param("writer", sales.pc)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> random.nextInt(100) < 6)
                .toArray(Long[]::new);
        jdbc.sql(CORRECT)
                .param("ids", ids)
                .param("percents", random.ints(ids.length, 0, 200).boxed().toArray(Integer[]::new))
                .update();
    }

    private void insert(List<Object[]> rows) {
        jdbc.sql(RECEIVE)
                .param("writer", sales.pc)
                .param("nos", rows.stream().map(row -> "QN" + numbers++).toArray(String[]::new))
                .param("policies", column(rows, 0, Long[]::new))
                .param("phases", column(rows, 1, String[]::new))
                .param("days", column(rows, 3, String[]::new))
                .param("amounts", column(rows, 2, BigDecimal[]::new))
                .param("refunds", column(rows, 4, String[]::new))
                .update();
    }

    private static <T> T[] column(List<Object[]> rows, int at, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(row -> row[at]).toArray(array);
    }

    private BigDecimal cents(int most) {
        return BigDecimal.valueOf(1L + random.nextInt(most), 2);
    }

    private String day(int round) {
        return month(round).plusDays(random.nextInt(28)).toString();
    }

    /** Claims this manager's company has not spoken about. */
    public List<Long> undecided(CurrentUser manager) {
        return claims("""
                status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
                and not exists (select from attribution_confirmation k
                                 where k.claim_id = attribution_claim.id and k.company = '%s')
                """.formatted(manager.company()));
    }

    /** Claims in dispute with their basis. */
    public Map<Long, BigDecimal> disputed() {
        var found = new LinkedHashMap<Long, BigDecimal>();
        jdbc.sql(
                        "select id, basis_amount from attribution_claim where writer_company = :writer and status = 'DISPUTED'")
                .param("writer", sales.pc)
                .query(row -> {
                    found.put(row.getLong(1), row.getBigDecimal(2));
                });
        return found;
    }

    public ClaimRow row(long claim) {
        return Books.row(jdbc, claim);
    }

    private List<Long> claims(String condition) {
        return jdbc.sql("select id from attribution_claim where writer_company = :writer and " + condition
                        + " order by id")
                .param("writer", sales.pc)
                .query(Long.class)
                .list();
    }

    public long entries() {
        return count("");
    }

    public long reversals() {
        return count(" and kind = 'REFUND'");
    }

    public long corrections() {
        return count(" and kind = 'CORRECTION'");
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from attribution_ledger_entry where writer_company = :writer" + condition)
                .param("writer", sales.pc)
                .query(Long.class)
                .single();
    }

    /** What the month holds on the day it is closed. */
    public void remember(LocalDate month) {
        closed.put(month.toEpochDay(), booked(month));
    }

    /** Closed months that hold something else now. */
    public List<LocalDate> changedAfterClosing() {
        return closed.entrySet().stream()
                .filter(month -> !month.getValue().equals(booked(LocalDate.ofEpochDay(month.getKey()))))
                .map(month -> LocalDate.ofEpochDay(month.getKey()))
                .toList();
    }

    private BigDecimal booked(LocalDate month) {
        return jdbc.sql("select coalesce(sum(amount), 0.00) from attribution_ledger_entry where period = :month")
                .param("month", month)
                .query(BigDecimal.class)
                .single();
    }

    public List<@Nullable String> violations(String question) {
        return jdbc.sql(question).param("writer", sales.pc).query(String.class).list();
    }
}
