package io.weft.lead.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.LeadsForTests;
import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Ageing and conversion, each number opening its leads (M-24). */
@WeftTest
@Transactional
class LeadFiguresTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LeadsForTests leads;
    private String life;
    private String pc;
    private String manager;
    private String giver;

    @BeforeEach
    void leadsOfAllKinds() {
        leads = new LeadsForTests(jdbc);
        life = leads.company("LIFE");
        pc = leads.company("PC");
        manager = leads.manager(pc);
        giver = leads.seller(life);
        leads.knownTo(leads.customer(giver, "甲乙"), pc);
        lead("SELF", "LOST", true, false, 40);
        lead("SELF", "WON", true, true, 3);
        lead("SELF", "WON", true, true, 3);
        lead("CAMPAIGN", "OFFERED", false, false, 5);
        lead("CAMPAIGN", "WORKING", true, false, 10);
    }

    @Test
    void tellsConversionBySourceAndByCompany() {
        var page = page("/leads/figures");
        assertThat(row(page, "Found myself")).contains("3 3 3 2 2 66.7 %");
        assertThat(row(page, "Campaign")).contains("2 2 1 0 0 0.0 %");
        assertThat(row(page("/leads/figures?by=ACCOMPANIED"), "Accompanied")).contains("100.0 %");
        assertThat(page("/leads/figures?by=MODE").select("tbody").first().text())
                .contains("50.0 %");
    }

    @Test
    void opensTheLeadsBehindEveryNumber() {
        var page = page("/leads/figures");
        for (var link : page.select("main section table a")) {
            var behind = page(link.attr("href"));
            assertThat(behind.select("#results tbody tr")).as(link.attr("href")).hasSize(Integer.parseInt(link.text()));
        }
        assertThat(page.select("main section table a[href*=age=DAYS_7]").text()).isEqualTo("1");
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr:has(th:matchesOwn(^" + name + "$))").text();
    }

    private void lead(String source, String stage, boolean accepted, boolean accompanied, int daysAgo) {
        long policy = leads.policy(
                jdbc.sql("select max(gcid) from customer_source_record where company = :pc")
                        .param("pc", pc)
                        .query(Long.class)
                        .single(),
                pc,
                "MOTOR",
                LocalDate.of(2020, 1, 1));
        jdbc.sql("""
                        insert into lead_lead (gcid, source_record_id, mode, sale_type, source, from_company, from_user, to_company,
                                               line, product_class, stage, evidence, offered_at, accepted_at, window_end,
                                               policy_id, accompanied, last_activity_at)
                        select s.gcid, s.id, 'REFERRAL', 'NEW', :source, :life, :giver, :pc, 'PC', 'C' || :policy, :stage,
                               'told', d.at, case when :accepted then d.at end, case when :accepted then d.at::date + 30 end,
                               case when :stage = 'WON' then :policy end, :accompanied, d.at
                          from customer_source_record s, (select now() - make_interval(days => :days) as at) d
                         where s.company = :life
                        """)
                .param("source", source)
                .param("life", life)
                .param("pc", pc)
                .param("giver", leads.userId(giver))
                .param("policy", policy)
                .param("stage", stage)
                .param("accepted", accepted)
                .param("accompanied", accompanied)
                .param("days", daysAgo)
                .update();
    }

    private Document page(String uri) {
        var answer = mvc.get().uri(uri).with(as(manager)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
