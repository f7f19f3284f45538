package io.weft.attribution;

import io.weft.access.CurrentUser;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books say about the sales of one {@link Sales} group, and its two managers who agree to everything. */
public final class Books {

    public static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

    private final JdbcClient jdbc;
    private final Drafting drafting;
    private final ClaimDecisions decisions;

    public final Sales sales;
    public final CurrentUser lifeManager;
    public final CurrentUser pcManager;

    public Books(JdbcClient jdbc, Drafting drafting, ClaimDecisions decisions) {
        this.jdbc = jdbc;
        this.drafting = drafting;
        this.decisions = decisions;
        this.sales = new Sales(jdbc);
        sales.authority(sales.life, sales.pc).authority(sales.pc, sales.life);
        this.lifeManager = sales.manager(sales.life);
        this.pcManager = sales.manager(sales.pc);
    }

    /** A claim of LIFE on a motor receipt in March. */
    public long drafted(String amount) {
        long receipt = sales.receipt(sales.policy(sales.pc, sales.life), "FIRST", amount, MARCH);
        drafting.draft();
        return claim(receipt);
    }

    public void confirmBoth(Long... claims) {
        decisions.confirm(List.of(claims), lifeManager, null);
        decisions.confirm(List.of(claims), pcManager, null);
    }

    public long claim(long receipt) {
        return jdbc.sql("select id from attribution_claim where receipt_id = :id and supplement_of is null")
                .param("id", receipt)
                .query(Long.class)
                .single();
    }

    /** The claim for what the receipt of a booked claim has grown by; one that waits. */
    public Optional<Long> supplement(long claim) {
        return jdbc.sql("select id from attribution_claim where supplement_of = :id and status = 'PENDING_CONFIRM'")
                .param("id", claim)
                .query(Long.class)
                .optional();
    }

    public int claims() {
        return jdbc.sql("select count(*) from attribution_claim where writer_company = :pc")
                .param("pc", sales.pc)
                .query(Integer.class)
                .single();
    }

    public String direction(long receipt) {
        return jdbc.sql(
                        "select credited_company || '>' || writer_company from attribution_claim where receipt_id = :id")
                .param("id", receipt)
                .query(String.class)
                .single();
    }

    public String status(long claim) {
        return jdbc.sql("select status from attribution_claim where id = :id")
                .param("id", claim)
                .query(String.class)
                .single();
    }

    public String reason(long receipt) {
        return jdbc.sql("select reason from attribution_unearned where receipt_id = :id")
                .param("id", receipt)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public List<String> ledger() {
        return jdbc.sql("""
                        select phase || ' ' || amount || ' ' || period
                          from attribution_ledger_entry
                         where credited_company = :life and writer_company = :pc
                         order by id
                        """)
                .param("life", sales.life)
                .param("pc", sales.pc)
                .query(String.class)
                .list();
    }

    public static String line(String phase, String amount, String period) {
        return phase + " " + amount + " " + period;
    }

    /** The claim as a list shows it. */
    public ClaimRow row(long claim) {
        return row(jdbc, claim);
    }

    static ClaimRow row(JdbcClient jdbc, long claim) {
        return jdbc.sql("select credited_company, writer_company, mode, status from attribution_claim where id = :id")
                .param("id", claim)
                .query((row, n) -> new ClaimRow(
                        claim,
                        null,
                        null,
                        ClaimMode.valueOf(row.getString("mode")),
                        row.getString("credited_company"),
                        row.getString("writer_company"),
                        null,
                        null,
                        java.math.BigDecimal.ZERO,
                        java.math.BigDecimal.ZERO,
                        null,
                        ClaimStatus.valueOf(row.getString("status")),
                        null,
                        false))
                .single();
    }
}
