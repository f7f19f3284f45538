package io.weft.customer.service;

import io.weft.access.AgentRef;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.customer.CertificateType;
import io.weft.customer.CreateCustomer;
import io.weft.customer.CustomerDetails;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerRow;
import io.weft.customer.Gender;
import io.weft.customer.PageAfter;
import io.weft.customer.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes customers of made-up companies and the viewers who look at them. */
abstract class CustomerViewing {

    static final String CARD = "11010519491231002X";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CustomerRecords records;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    CustomerSearch search;

    @Autowired
    UnmaskService unmasking;

    List<CustomerRow> find(@Nullable String text, Scope scope) {
        return search.find(filter(text), PageAfter.first(50), scope).rows();
    }

    static CustomerFilter filter(@Nullable String text) {
        return text == null ? CustomerFilter.all() : CustomerFilter.of(text);
    }

    long enter(String company, String name, @Nullable String mobile, @Nullable String card) {
        return records.create(new CreateCustomer(details(name, mobile, card)), creator(company));
    }

    static CustomerDetails details(String name, @Nullable String mobile, @Nullable String card) {
        return new CustomerDetails(
                PartyKind.PERSON,
                name,
                Gender.F,
                LocalDate.of(1949, 12, 31),
                card == null ? null : CertificateType.ID_CARD,
                card,
                mobile,
                null,
                null,
                null,
                null);
    }

    void consent(long gcid, String from, String to, String status, @Nullable LocalDate expires) {
        jdbc.sql("""
                        insert into customer_consent
                               (company, source_record_id, purpose, to_company, status, given_at, expires_at, evidence_ref)
                        select company, id, 'SHARE_XSELL', :to, :status, now(), :expires, 'E1'
                          from customer_source_record where gcid = :gcid and company = :from
                        """)
                .param("gcid", gcid)
                .param("from", from)
                .param("to", to)
                .param("status", status)
                .param("expires", expires, java.sql.Types.DATE)
                .update();
    }

    void policy(long gcid, String writer, String seller, String agent, String number) {
        jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, agent_no,
                               selling_company, issue_date, effective_date, premium_mode, annual_premium, status)
                        select company, :number, 'P', id, 'C', :agent, :seller, date '2020-01-01', date '2020-01-01',
                               'REGULAR', 1, 'INFORCE'
                          from customer_source_record where gcid = :gcid and company = :writer
                        """)
                .param("gcid", gcid)
                .param("writer", writer)
                .param("seller", seller)
                .param("agent", agent)
                .param("number", number)
                .update();
    }

    static Scope agent(String company, String number) {
        return scope(7002, company, ScopeLevel.OWN, Set.of(new AgentRef(company, number)), false);
    }

    static Scope creator(String company) {
        return scope(7001, company, ScopeLevel.OWN, Set.of(), false);
    }

    static Scope sub(String company) {
        return scope(7003, company, ScopeLevel.SUB, Set.of(), false);
    }

    static Scope duty() {
        return scope(7004, null, ScopeLevel.GRP, Set.of(), true);
    }

    static Scope office() {
        return new Scope(
                7005, "group", null, ScopeLevel.GRP, Set.of(), Set.of(), false, true, Set.of(Permission.CUSTOMER_VIEW));
    }

    static Scope scope(long user, @Nullable String company, ScopeLevel level, Set<AgentRef> agents, boolean duty) {
        return new Scope(
                user,
                "user" + user,
                company,
                level,
                agents,
                Set.of(),
                duty,
                false,
                Set.of(Permission.CUSTOMER_VIEW, Permission.CUSTOMER_EDIT, Permission.CUSTOMER_UNMASK));
    }
}
