package io.weft.lead;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two or three companies, their people, products and customers, in words. Names are fresh each time. */
public final class LeadsForTests {

    private static final AtomicLong NUMBER = new AtomicLong(810_000_000L);

    public static final String PASSWORD_OF = "agent";

    private final JdbcClient jdbc;
    private final long mark = NUMBER.addAndGet(1000);
    private long next = mark;

    public LeadsForTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company of a line of business; the code is fresh. */
    public String company(String line) {
        String code = "L" + (next++) + line;
        jdbc.sql("insert into access_company (code, line, name) values (:code, :line, :code)")
                .param("code", code)
                .param("line", line)
                .update();
        jdbc.sql("insert into access_org_unit (company, code, name) values (:code, 'HQ', 'HQ')")
                .param("code", code)
                .update();
        return code;
    }

    public void product(String company, String productClass, String saleMode, String overlap, boolean supplement) {
        jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name, sale_mode_fed, overlap_group,
                                                     social_supplement)
                        values (:company, :code, 'PC', :class, :class, :mode, :overlap, :supplement)
                        """)
                .param("company", company)
                .param("code", productClass + "-1")
                .param("class", productClass)
                .param("mode", saleMode)
                .param("overlap", overlap)
                .param("supplement", supplement)
                .update();
    }

    /** A registered agent with an account; answers the login. */
    public String seller(String company) {
        String login = user(company, "R05", "OWN", "A" + next);
        agent(company, "A" + (next - 1), "00001");
        return login;
    }

    /** An agent with an account and without a practice registration. */
    public String unregistered(String company) {
        String login = user(company, "R05", "OWN", "A" + next);
        agent(company, "A" + (next - 1), null);
        return login;
    }

    /** A cross-sell manager; answers the login. */
    public String manager(String company) {
        return user(company, "R03", "SUB", null);
    }

    private String user(String company, String role, String scope, String agentNo) {
        String login = "lead" + (next++);
        jdbc.sql("""
                        insert into access_user (login, name, company, org_unit, agent_no, password_hash, must_change_password)
                        select :login, :login, :company, 'HQ', :agent, u.password_hash, false
                          from access_user u where u.login = :as
                        """)
                .params(Map.of("login", login, "company", company, "as", PASSWORD_OF))
                .param("agent", agentNo)
                .update();
        jdbc.sql("""
                        insert into access_role_grant (user_id, role, scope, valid_from)
                        select id, :role, :scope, date '2020-01-01' from access_user where login = :login
                        """)
                .param("role", role)
                .param("scope", scope)
                .param("login", login)
                .update();
        return login;
    }

    private void agent(String company, String agentNo, String registration) {
        jdbc.sql("insert into catalog_channel (code, name) values ('LEADS', 'LEADS') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into workforce_agent (company, agent_no, name, org_unit, channel, practice_reg_no)
                        values (:company, :agent, :agent, 'HQ', 'LEADS', :registration)
                        """)
                .param("company", company)
                .param("agent", agentNo)
                .param("registration", registration)
                .update();
    }

    /** A person the account made by hand; answers the customer's number. */
    public long customer(String login, String name) {
        long gcid = next++;
        jdbc.sql("insert into customer_party (gcid, kind) values (:gcid, 'PERSON')")
                .param("gcid", gcid)
                .update();
        jdbc.sql("""
                        insert into customer_source_record
                               (company, source_key, gcid, own_gcid, kind, name, name_norm, created_by_user)
                        select u.company, 'K' || :gcid, :gcid, :gcid, 'PERSON', :name, :name, u.id
                          from access_user u where u.login = :login
                        """)
                .param("gcid", gcid)
                .param("name", name)
                .param("login", login)
                .update();
        return gcid;
    }

    /** The other company has a record of the customer too. */
    public void knownTo(long gcid, String company) {
        jdbc.sql("""
                        insert into customer_source_record
                               (company, source_key, gcid, own_gcid, kind, name, name_norm)
                        select :company, 'K' || :gcid, :gcid, :gcid, 'PERSON', s.name, s.name
                          from customer_source_record s where s.gcid = :gcid limit 1
                        """).param("company", company).param("gcid", gcid).update();
    }

    public void consent(long gcid, String from, String to) {
        jdbc.sql("""
                        insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at, evidence_ref)
                        select company, id, 'SHARE_XSELL', :to, 'GIVEN', now(), 'E1'
                          from customer_source_record where gcid = :gcid and company = :from
                        """).param("gcid", gcid).param("from", from).param("to", to).update();
    }

    public void withdrawConsent(long gcid) {
        jdbc.sql("""
                        update customer_consent set status = 'WITHDRAWN', withdrawn_at = now()
                         where source_record_id in (select id from customer_source_record where gcid = :gcid)
                        """).param("gcid", gcid).update();
    }

    /** A contract of the customer with a company that knows him. */
    public long policy(long gcid, String company, String productClass, LocalDate issued) {
        return jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                                                   effective_date, expiry_date, premium_mode, annual_premium, status)
                        select :company, 'P' || :no, :product, s.id, 'LEADS', :company, :issued, :issued, :expiry,
                               'ANNUAL_RENEW', 1000, 'INFORCE'
                          from customer_source_record s where s.gcid = :gcid and s.company = :company
                        returning id
                        """)
                .param("company", company)
                .param("no", next++)
                .param("product", productClass + "-1")
                .param("gcid", gcid)
                .param("issued", issued)
                .param("expiry", issued.plusYears(1).minusDays(1))
                .query(Long.class)
                .single();
    }

    public void receipt(long policy, String amount) {
        jdbc.sql("""
                        insert into policy_receipt (company, receipt_no, policy_id, phase, received_on, amount)
                        select company, 'R' || :no, id, 'FIRST', issue_date, :amount::numeric from policy_policy where id = :policy
                        """)
                .param("no", next++)
                .param("policy", policy)
                .param("amount", amount)
                .update();
    }

    /** A referral that a seller of the other company works on; answers its id. */
    public long referral(long gcid, String giver, String seller, String productClass) {
        return jdbc.sql("""
                        insert into lead_lead (gcid, source_record_id, mode, sale_type, source, from_company, from_user, to_company,
                                               to_user, to_agent_no, line, product_class, stage, evidence, submitted_at,
                                               offered_at, handed_at, accepted_at, last_activity_at, window_end)
                        select s.gcid, s.id, 'REFERRAL', 'NEW', 'SELF', g.company, g.id, r.company, r.id, r.agent_no, 'PC', :class,
                               'WORKING', 'a second car', now(), now(), now(), now(), now(), current_date + 30
                          from customer_source_record s, access_user g, access_user r
                         where s.gcid = :gcid and s.company = g.company and g.login = :giver and r.login = :seller
                        returning id
                        """)
                .params(Map.of("gcid", gcid, "giver", giver, "seller", seller, "class", productClass))
                .query(Long.class)
                .single();
    }

    public long userId(String login) {
        return jdbc.sql("select id from access_user where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    public LeadStage stage(long lead) {
        return LeadStage.valueOf(jdbc.sql("select stage from lead_lead where id = :id")
                .param("id", lead)
                .query(String.class)
                .single());
    }

    public int version(long lead) {
        return jdbc.sql("select row_version from lead_lead where id = :id")
                .param("id", lead)
                .query(Integer.class)
                .single();
    }

    public long latest(long gcid) {
        return jdbc.sql("select max(id) from lead_lead where gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    /** Lets days pass for a lead, as if everything about it had happened earlier. */
    public void daysLater(long lead, int days) {
        jdbc.sql("""
                        update lead_lead
                           set created_at = created_at - make_interval(days => :days),
                               submitted_at = submitted_at - make_interval(days => :days),
                               offered_at = offered_at - make_interval(days => :days),
                               handed_at = handed_at - make_interval(days => :days),
                               accepted_at = accepted_at - make_interval(days => :days),
                               last_activity_at = last_activity_at - make_interval(days => :days),
                               window_end = window_end - :days
                         where id = :id
                        """).param("id", lead).param("days", days).update();
    }
}
