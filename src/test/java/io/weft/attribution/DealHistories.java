package io.weft.attribution;

import io.weft.access.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many joint deals of three companies with random shares and money, and the questions to ask of the ledger about them. */
public final class DealHistories {

    /** What is left of the pools by deal: their receipts as they are now, and what came back since. */
    private static final String LEFT = """
            (select q.deal_id, greatest(0, sum(r.amount) + coalesce(
                       (select sum(b.amount)
                          from lead_joint_policy j
                          join policy_receipt b on b.policy_id = j.policy_id and b.amount < 0
                         where j.deal_id = q.deal_id
                           and not exists (select from attribution_pool_receipt o where o.receipt_id = b.id)
                           and (b.refund_of is null
                                or exists (select
                                             from policy_receipt o
                                             join attribution_pool_receipt k on k.receipt_id = o.id
                                            where o.policy_id = b.policy_id and o.receipt_no = b.refund_of))), 0)) as amount
               from attribution_pool_receipt q
               join policy_receipt r on r.id = q.receipt_id
              where r.company = any (:companies)
              group by q.deal_id)
            """;

    /** Each finds what breaks an invariant. */
    public static final Map<String, String> INVARIANTS = Map.of(
            "I2: the shares of a deal stay within what is left of its pool",
            """
                    select 'deal ' || p.deal_id || ': ' || sum(e.amount) || ' of ' || p.amount
                      from %s p
                      join attribution_claim c on c.deal_id = p.deal_id
                      join attribution_ledger_entry e on e.claim_id = c.id
                     group by p.deal_id, p.amount
                    having sum(e.amount) > p.amount or sum(e.amount) < 0
                    """.formatted(LEFT),
            "I4: every entry has the word of both companies or a ruling",
            """
                    select 'entry ' || e.id
                      from attribution_ledger_entry e
                      join attribution_claim c on c.id = e.claim_id
                     where e.writer_company = any (:companies)
                       and 2 > (select count(distinct k.company) from attribution_confirmation k
                                 where k.claim_id = c.id and k.round = c.round and k.decision <> 'OBJECT')
                       and not exists (select from attribution_dispute d
                                        where d.claim_id = c.id and d.outcome = 'CONFIRMED')
                    """,
            "I6: nothing is left where nothing is left of the pool",
            """
                    select 'deal ' || p.deal_id || ': ' || sum(e.amount)
                      from %s p
                      join attribution_claim c on c.deal_id = p.deal_id
                      join attribution_ledger_entry e on e.claim_id = c.id
                     where p.amount = 0
                     group by p.deal_id
                    having sum(e.amount) <> 0
                    """.formatted(LEFT),
            "F-05: booked is the share of what is left",
            """
                    select 'claim ' || c.id
                      from attribution_claim c
                     where c.writer_company = any (:companies)
                       and c.status in ('POSTED', 'REVERSED')
                       and c.basis_amount > 0
                       and (select sum(e.amount) from attribution_ledger_entry e where e.claim_id = c.id)
                           <> trunc(c.claimed_amount
                                  * (c.basis_amount - least(c.basis_amount, c.lost_basis
                                      + (select coalesce(sum(b.amount), 0) from attribution_refund b
                                          where b.claim_id = c.id))) / c.basis_amount, 2)
                    """);

    private final JdbcClient jdbc;
    private final Random random;
    private final Sales sales;
    private final List<Long> deals = new ArrayList<>();
    private final List<Long> policies = new ArrayList<>();

    public final List<CurrentUser> managers;

    private record Money(long id, BigDecimal amount) {}

    public DealHistories(JdbcClient jdbc, Random random, int size) {
        this.jdbc = jdbc;
        this.random = random;
        this.sales = new Sales(jdbc);
        this.managers = companies().stream().map(sales::manager).toList();
        for (int n = 0; n < size; n++) {
            deals.add(deal());
        }
    }

    private List<String> companies() {
        return List.of(sales.life, sales.pc, sales.health);
    }

    private long deal() {
        long deal = sales.jointDeal();
        var parties = new ArrayList<>(companies());
        Collections.shuffle(parties, random);
        int left = 10_000;
        for (int n = 0; n < 3; n++) {
            int share = n == 2 && random.nextBoolean() ? left : random.nextInt(left / 2 + 1);
            sales.party(deal, parties.get(n), share);
            left -= share;
        }
        parties.subList(0, 2 + random.nextInt(2)).forEach(writer -> {
            long policy = sales.policy(writer, writer);
            sales.attach(deal, policy);
            policies.add(policy);
        });
        return deal;
    }

    public List<Long> deals() {
        return deals;
    }

    public void receive(LocalDate day) {
        policies.stream()
                .filter(policy -> random.nextInt(10) < 8)
                .forEach(policy -> sales.receipt(
                        policy, "FIRST", BigDecimal.valueOf(300L + random.nextInt(90_000), 2), day, null));
    }

    /** A part comes back here and there; at the end of a history also all. */
    public void refundSome(LocalDate day, boolean all) {
        money().stream()
                .filter(money -> money.amount().signum() > 0 && random.nextInt(100) < 12)
                .forEach(money -> {
                    long most = money.amount().movePointRight(2).longValue();
                    var part = all ? most : 1 + (long) (random.nextDouble() * most / 5);
                    sales.refund(money.id(), BigDecimal.valueOf(part, 2).toPlainString(), day);
                });
    }

    /** Core systems correct what they sent: receipts and refunds grow and shrink. */
    public void correctSome() {
        money().stream()
                .filter(money -> random.nextInt(100) < 15)
                .forEach(money -> sales.correct(
                        money.id(),
                        money.amount()
                                .multiply(BigDecimal.valueOf(
                                        money.amount().signum() < 0
                                                ? 50 + random.nextInt(70)
                                                : 70 + random.nextInt(80)))
                                .movePointLeft(2)
                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                .toPlainString()));
    }

    private List<Money> money() {
        return jdbc.sql("select id, amount from policy_receipt where policy_id = any (:policies) order by id")
                .param("policies", policies.toArray(Long[]::new))
                .query(Money.class)
                .list();
    }

    /** Claims this manager's company has not spoken about in the round that runs. */
    public List<Long> undecided(CurrentUser manager) {
        return jdbc.sql("""
                        select c.id
                          from attribution_claim c
                         where c.deal_id = any (:deals)
                           and c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
                           and :company in (c.credited_company, c.writer_company)
                           and not exists (select from attribution_confirmation k
                                            where k.claim_id = c.id and k.round = c.round and k.company = :company)
                         order by c.id
                        """)
                .param("deals", deals.toArray(Long[]::new))
                .param("company", manager.company())
                .query(Long.class)
                .list();
    }

    public long entries(String kind) {
        return jdbc.sql("""
                        select count(*)
                          from attribution_ledger_entry e
                          join attribution_claim c on c.id = e.claim_id
                         where c.deal_id = any (:deals) and e.kind = :kind
                        """)
                .param("deals", deals.toArray(Long[]::new))
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    public List<@Nullable String> violations(String question) {
        return jdbc.sql(question)
                .param("companies", companies().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
