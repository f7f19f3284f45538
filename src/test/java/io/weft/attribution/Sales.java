package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small group of its own with sales and receipts: companies {@code <x>L}, {@code <x>P}, {@code <x>H} of life, P&C, health. */
public final class Sales {

    public static final LocalDate ISSUED = LocalDate.of(2026, 2, 1);

    private static final AtomicInteger GROUPS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final AtomicInteger numbers = new AtomicInteger();
    private final long holder;

    public final String life;
    public final String pc;
    public final String health;

    public Sales(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var name = "Q" + GROUPS.incrementAndGet()
                + Long.toString(System.nanoTime() % 46_656, 36).toUpperCase();
        this.life = company(name + "L", "LIFE");
        this.pc = company(name + "P", "PC");
        this.health = company(name + "H", "HEALTH");
        product(life, "LIFE", "Q_WHOLE_LIFE", 15);
        product(pc, "PC", "Q_MOTOR", null);
        product(health, "HEALTH", "Q_MEDICAL", null);
        jdbc.sql("insert into catalog_channel (code, name) values ('QCH', '个险') on conflict do nothing")
                .update();
        this.holder = holder();
    }

    private String company(String code, String line) {
        jdbc.sql("insert into access_company (code, line, name) values (:code, :line, :code)")
                .param("code", code)
                .param("line", line)
                .update();
        return code;
    }

    private void product(String company, String series, String productClass, @Nullable Integer coolingDays) {
        jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name, cooling_off_days)
                        values (:company, 'X', :series, :class, :class, :days)
                        """)
                .param("company", company)
                .param("series", series)
                .param("class", productClass)
                .param("days", coolingDays)
                .update();
    }

    private long holder() {
        long gcid = jdbc.sql("insert into customer_party (kind) values ('PERSON') returning gcid")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)
                        values (:company, 'Q1', :gcid, 'PERSON', '王芳', '王芳') returning id
                        """)
                .param("company", life)
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    /** One company may sell everything of another, this year and the last. */
    public Sales authority(String seller, String writer) {
        return authority(seller, writer, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
    }

    public Sales authority(String seller, String writer, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        insert into catalog_authority (agent_company, writer_company, product_class, licence_no, valid_from, valid_to)
                        values (:seller, :writer, '*', 'L1', :from, :to)
                            on conflict (agent_company, writer_company, product_class)
                            do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        """)
                .param("seller", seller)
                .param("writer", writer)
                .param("from", from)
                .param("to", to)
                .update();
        return this;
    }

    /** A department at a company with a partner; answers its code. */
    public String department(String host, String partner) {
        var code = "D" + numbers.incrementAndGet();
        jdbc.sql("""
                        insert into access_org_unit (company, code, name, level, type, partner_company)
                        values (:host, :code, '互动部', 'CITY', 'INTERACTION_DEPT', :partner)
                        """)
                .param("host", host)
                .param("code", code)
                .param("partner", partner)
                .update();
        return code;
    }

    /** A policy written by one company and sold by another; answers its id. */
    public long policy(String writer, String seller) {
        return policy(writer, seller, null);
    }

    public long policy(String writer, String seller, @Nullable String sellingUnit) {
        return jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                               application_date, effective_date, premium_mode, annual_premium, status, selling_org_unit)
                        values (:writer, :no, 'X', :holder, 'QCH', :seller, :issued, :issued, :issued, 'REGULAR', 1000,
                                'INFORCE', :unit)
                        returning id
                        """)
                .param("writer", writer)
                .param("no", "QP" + numbers.incrementAndGet())
                .param("holder", holder)
                .param("seller", seller)
                .param("issued", ISSUED)
                .param("unit", sellingUnit)
                .query(Long.class)
                .single();
    }

    /** Money received for a policy; answers the id of the receipt. */
    public long receipt(long policy, String phase, String amount, LocalDate receivedOn) {
        return receipt(policy, phase, new BigDecimal(amount), receivedOn, null);
    }

    /** Income of a company other than premium. */
    public void income(String company, String number, String amount, LocalDate receivedOn) {
        jdbc.sql("""
                        insert into policy_income (company, income_no, type, received_on, amount)
                        values (:company, :no, 'ANNUITY_FEE', :on, :amount::numeric)
                        """)
                .param("company", company)
                .param("no", number)
                .param("on", receivedOn)
                .param("amount", amount)
                .update();
    }

    /** Money paid back for a receipt; answers the id of the refund. */
    public long refund(long receipt, String amount, LocalDate on) {
        var of = jdbc.sql("select policy_id, receipt_no, phase from policy_receipt where id = :id")
                .param("id", receipt)
                .query()
                .singleRow();
        return receipt(
                (Long) of.get("policy_id"), (String) of.get("phase"), new BigDecimal(amount).negate(), on, (String)
                        of.get("receipt_no"));
    }

    /** The core system sends a receipt again with another amount. */
    public void correct(long receipt, String amount) {
        jdbc.sql("""
                        update policy_receipt
                           set amount = :amount::numeric, changed_run = (select feed_run + 1 from attribution_progress)
                         where id = :id
                        """).param("id", receipt).param("amount", amount).update();
    }

    public long receipt(long policy, String phase, BigDecimal amount, LocalDate receivedOn, @Nullable String refundOf) {
        return jdbc.sql("""
                        insert into policy_receipt (company, receipt_no, policy_id, phase, received_on, amount, refund_of)
                        select company, :no, id, :phase, :on, :amount, :refund from policy_policy where id = :policy
                        returning id
                        """)
                .param("no", "QR" + numbers.incrementAndGet())
                .param("phase", phase)
                .param("on", receivedOn)
                .param("amount", amount)
                .param("refund", refundOf)
                .param("policy", policy)
                .query(Long.class)
                .single();
    }

    /** A joint deal under way; answers its id. */
    public long jointDeal() {
        return jdbc.sql("""
                        insert into lead_joint_deal (deal_no, gcid, source_record_id, title, agreement_no, status, company,
                               created_by, created_at)
                        select :no, gcid, id, '员工福利', 'A-1', 'ACTIVE', :company, 0, now()
                          from customer_source_record where id = :holder
                        returning id
                        """)
                .param("no", life + "-" + numbers.incrementAndGet())
                .param("company", life)
                .param("holder", holder)
                .query(Long.class)
                .single();
    }

    /** A company in a deal with its share in basis points. */
    public Sales party(long deal, String company, int shareBp) {
        jdbc.sql("insert into lead_joint_party (deal_id, company, share_bp) values (:deal, :company, :share)")
                .param("deal", deal)
                .param("company", company)
                .param("share", shareBp)
                .update();
        return this;
    }

    public Sales attach(long deal, long policy) {
        jdbc.sql(
                        "insert into lead_joint_policy (deal_id, policy_id, attached_by, attached_at) values (:deal, :policy, 0, now())")
                .param("deal", deal)
                .param("policy", policy)
                .update();
        return this;
    }

    /** A cross-sell manager of a company; answers the user. */
    public io.weft.access.CurrentUser manager(String company) {
        var login = ("m" + company + numbers.incrementAndGet()).toLowerCase();
        long id = jdbc.sql("""
                        insert into access_user (login, kind, name, company, password_hash, status, must_change_password)
                        values (:login, 'PERSON', :login, :company, 'x', 'ACTIVE', false) returning id
                        """)
                .param("login", login)
                .param("company", company)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into access_role_grant (user_id, role, scope, valid_from)
                        values (:user, 'R03', 'SUB', date '2020-01-01')
                        """).param("user", id).update();
        return new io.weft.access.CurrentUser(id, login, login, company, null, null, false);
    }
}
