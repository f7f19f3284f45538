package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Scope;
import io.weft.customer.PortraitValue;
import io.weft.customer.PortraitWord;
import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A portrait shows what is open to the viewer and never betrays what is sealed (SR-CUS-05, PR-CON-25). */
@WeftTest
@Transactional
class PortraitsTests extends CustomerViewing {

    @Autowired
    private Portraits portraits;

    private long gcid;

    @BeforeEach
    void atTwoCompanies() {
        gcid = enter("VLIFE", "卓别林", null, CARD);
        assertThat(enter("VPC", "卓别林", null, CARD)).isEqualTo(gcid);
        sell("VLIFE", "LIFE", "WHOLE_LIFE", "LIFE", "2026-01-01");
        sell("VPC", "PC", "MOTOR", "PROPERTY", "2026-03-01");
    }

    @Test
    void derivesHowACustomerBuysFromTheContractsInSight() {
        assertThat(met(sub("VLIFE"))).containsExactly("LIFE");
        assertThat(words("policy.portrait.class", sub("VLIFE"))).containsExactly("WHOLE_LIFE");
        assertThat(words("policy.portrait.last", sub("VLIFE"))).containsExactly("WHOLE_LIFE of VLIFE");
        assertThat(words("policy.portrait.stage", sub("VLIFE"))).containsExactly("NEW");
    }

    @Test
    void aConsentWidensThePortraitAndItsEndNarrowsItAgain() {
        consent(gcid, "VPC", "VLIFE", "GIVEN", null);
        assertThat(met(sub("VLIFE"))).containsExactly("LIFE", "PROPERTY");
        assertThat(words("policy.portrait.stage", sub("VLIFE"))).containsExactly("GROWING");
        assertThat(words("policy.portrait.last", sub("VLIFE"))).containsExactly("MOTOR of VPC");

        jdbc.sql("update customer_consent set status = 'WITHDRAWN' where company = 'VPC'")
                .update();
        assertThat(met(sub("VLIFE"))).containsExactly("LIFE");
        assertThat(words("policy.portrait.stage", sub("VLIFE"))).containsExactly("NEW");
    }

    @Test
    void aComplaintAtACompanyThatIsNotOpenStaysThere() {
        complain("VPC");
        assertThat(words("policy.portrait.stage", sub("VLIFE"))).containsExactly("NEW");
        assertThat(words("policy.portrait.stage", sub("VPC"))).containsExactly("AT_RISK");
        assertThat(words("policy.portrait.stage", duty())).containsExactly("AT_RISK");
    }

    @Test
    void anOfficeWithoutNamesGetsNoPortrait() {
        assertThat(portraits.of(gcid, office()).parts()).allMatch(part -> part.isEmpty());
    }

    private void sell(String company, String series, String type, String need, String from) {
        jdbc.sql(
                        "insert into access_company (code, line, name) values (:company, 'LIFE', :company) on conflict do nothing")
                .param("company", company)
                .update();
        jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name, need_fed)
                        values (:company, 'PORTRAIT', :series, :class, :class || ' of ' || :company, :need)
                        """)
                .param("company", company)
                .param("series", series)
                .param("class", type)
                .param("need", need)
                .update();
        jdbc.sql("""
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                               effective_date, premium_mode, annual_premium, status)
                        select company, 'PORTRAIT', 'PORTRAIT', id, 'C', company, :from::date, :from::date, 'REGULAR', 1, 'INFORCE'
                          from customer_source_record where gcid = :gcid and company = :company
                        """)
                .param("gcid", gcid)
                .param("company", company)
                .param("from", from)
                .update();
    }

    private void complain(String company) {
        jdbc.sql("""
                        insert into customer_restriction (company, source_record_id, reason, valid_from)
                        select company, id, 'COMPLAINT', date '2026-05-01'
                          from customer_source_record where gcid = :gcid and company = :company
                        """).param("gcid", gcid).param("company", company).update();
    }

    private List<String> met(Scope scope) {
        return value("policy.portrait.needs", scope).stream()
                .filter(word -> Boolean.TRUE.equals(word.met()))
                .map(PortraitWord::text)
                .toList();
    }

    private List<String> words(String label, Scope scope) {
        return value(label, scope).stream().map(PortraitWord::text).toList();
    }

    private List<PortraitWord> value(String label, Scope scope) {
        return portraits.of(gcid, scope).parts().stream()
                .flatMap(part -> part.derived().stream())
                .filter(value -> value.labelKey().equals(label))
                .map(PortraitValue::words)
                .findFirst()
                .orElse(List.of());
    }
}
