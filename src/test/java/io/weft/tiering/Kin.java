package io.weft.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two companies of their own, life and P&C, with customers, contracts, consents and contacts as the tests need them. */
public final class Kin {

    private static final AtomicInteger GROUPS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final AtomicInteger numbers = new AtomicInteger();
    private final LocalDate today;

    public final String life;
    public final String pc;

    public Kin(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
        var name = "T" + GROUPS.incrementAndGet()
                + Long.toString(System.nanoTime() % 46_656, 36).toUpperCase();
        this.life = company(name + "L", "LIFE", "LIFE");
        this.pc = company(name + "P", "PC", "PROPERTY");
    }

    private String company(String code, String line, String need) {
        jdbc.sql("insert into access_company (code, line, name) values (:code, :line, :code)")
                .param("code", code)
                .param("line", line)
                .update();
        jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name, need_fed)
                        values (:code, 'X', :line, 'K', 'K', :need)
                        """)
                .param("code", code)
                .param("line", line)
                .param("need", need)
                .update();
        return code;
    }

    /** A customer without records; records link to him. */
    public long customer() {
        return jdbc.sql("insert into customer_party (kind) values ('PERSON') returning gcid")
                .query(Long.class)
                .single();
    }

    /** What a company knows of a customer. */
    public long record(long gcid, String company, @Nullable BigDecimal income) {
        return jdbc.sql("""
                        insert into customer_source_record (company, source_key, gcid, kind, name, name_norm, annual_income)
                        values (:company, :key, :gcid, 'PERSON', '王芳', '王芳', :income) returning id
                        """)
                .param("company", company)
                .param("key", "K" + numbers.incrementAndGet())
                .param("gcid", gcid)
                .param("income", income)
                .query(Long.class)
                .single();
    }

    /** A contract in force since so many years. */
    public long policy(long holder, String company, int premium, int years) {
        return jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                               effective_date, premium_mode, pay_term_years, annual_premium, status)
                        values (:company, :no, 'X', :holder, 'AGENT', :company, :since, :since, 'REGULAR', 20, :premium, 'INFORCE')
                        returning id
                        """)
                .param("company", company)
                .param("no", "P" + numbers.incrementAndGet())
                .param("holder", holder)
                .param("since", today.minusYears(years))
                .param("premium", BigDecimal.valueOf(premium))
                .query(Long.class)
                .single();
    }

    /** The contract ended today. */
    public void lapse(long policy) {
        jdbc.sql("update policy_policy set status = 'LAPSED', status_date = :day where id = :id")
                .param("day", today)
                .param("id", policy)
                .update();
    }

    public void consent(long record, String company, String to) {
        jdbc.sql("""
                        insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at, evidence_ref)
                        values (:company, :record, 'SHARE_XSELL', :to, 'GIVEN', now(), 'E')
                        """)
                .param("company", company)
                .param("record", record)
                .param("to", to)
                .update();
    }

    public void withdraw(long record) {
        jdbc.sql(
                        "update customer_consent set status = 'WITHDRAWN', withdrawn_at = now() where source_record_id = :record")
                .param("record", record)
                .update();
    }

    public void contact(long record, String company, int daysAgo, String outcome) {
        jdbc.sql("""
                        insert into customer_contact (company, contact_no, source_record_id, at, mode, outcome)
                        values (:company, :no, :record, :at, 'PHONE', :outcome)
                        """)
                .param("company", company)
                .param("no", "C" + numbers.incrementAndGet())
                .param("record", record)
                .param("at", today.minusDays(daysAgo).atTime(12, 0).atZone(ZONE).toOffsetDateTime())
                .param("outcome", outcome)
                .update();
    }

    public void touch(long gcid) {
        jdbc.sql("insert into tiering_touched (gcid) values (:gcid) on conflict do nothing")
                .param("gcid", gcid)
                .update();
    }

    /** The tier a viewer sees, empty viewer for the group; null when he has none there. */
    public @Nullable String tier(long gcid, String viewer) {
        return jdbc.sql("select tier from tiering_standing where gcid = :gcid and viewer = :viewer")
                .param("gcid", gcid)
                .param("viewer", viewer)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public BigDecimal value(long gcid, String viewer) {
        return jdbc.sql("select value / 10000.0 from tiering_standing where gcid = :gcid and viewer = :viewer")
                .param("gcid", gcid)
                .param("viewer", viewer)
                .query(BigDecimal.class)
                .single();
    }
}
