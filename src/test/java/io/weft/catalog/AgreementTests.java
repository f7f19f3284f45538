package io.weft.catalog;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.weft.catalog.service.AgreementService;
import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedReject;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.Deliveries;
import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Agreements come by feed and say on a page where they stand. */
@WeftTest
class AgreementTests {

    private static final String HEADER = "agreement_no,companies,type,shares,signed_at,valid_to\n";

    @Autowired
    Feeds feeds;

    @Autowired
    FeedUndo undo;

    @Autowired
    AgreementService agreements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    private Deliveries deliveries;

    @BeforeEach
    void twoCompanies() {
        deliveries = new Deliveries(feeds, undo);
        deliveries.load("companies", null, "code,line,name\nAG-P,PC,协议产险\nAG-L,LIFE,协议人寿\n");
    }

    @Test
    void keepsPartiesAndShares() {
        var run = deliveries.load("agreements", null, HEADER + """
                AG-1,AG-P;AG-L,JOINT,AG-P:60;AG-L:40.00,2026-01-01,2028-12-31
                AG-2,AG-P;AG-L,MUTUAL_AGENCY,,2026-01-01,2028-12-31
                """);

        assertThat(run.counts()).isEqualTo(new FeedCounts(2, 2, 0, 0, 0, 2));
        assertThat(parties("AG-1")).containsExactly("AG-L 4000", "AG-P 6000");
        assertThat(parties("AG-2")).containsExactly("AG-L null", "AG-P null");
    }

    @Test
    void changesNothingWhenAFileComesTwiceAndTakesItBack() {
        var csv = HEADER + "AG-3,AG-P;AG-L,JOINT,AG-P:50;AG-L:50,2026-01-01,2028-12-31\n";
        var first = deliveries.load("agreements", null, csv);

        assertThat(deliveries.load("agreements", null, csv).counts().unchanged())
                .isEqualTo(1);
        deliveries.takeBack(first);
        assertThat(agreements.find("AG-3")).isEmpty();
    }

    @Test
    void rejectsARowWithACompanyNobodyKnowsAtItsColumn() {
        var run = deliveries.load("agreements", null, HEADER + """
                AG-4,AG-P;NOBODY,JOINT,,2026-01-01,2028-12-31
                AG-5,AG-P;AG-L,JOINT,AG-P:60;NOBODY:40,2026-01-01,2028-12-31
                AG-6,AG-P;AG-L,JOINT,half each,2026-01-01,2028-12-31
                AG-7,AG-P;AG-L,FRIENDSHIP,,2026-01-01,2028-12-31
                AG-8,AG-P;AG-L,JOINT,AG-P:70;AG-L:40,2026-01-01,2028-12-31
                """);

        assertThat(run.counts().accepted()).isEqualTo(1);
        assertThat(deliveries.rejects(run))
                .extracting(FeedReject::line, FeedReject::column)
                .containsExactly(tuple(2L, "companies"), tuple(3L, "shares"), tuple(4L, "shares"), tuple(5L, "type"));
    }

    @Test
    void warnsOfWhatEndsSoon() {
        var today = LocalDate.now(clock);
        deliveries.load("agreements", null, HEADER + """
                AG-9,AG-P;AG-L,CHANNEL,,2024-01-01,%s
                AG-10,AG-P;AG-L,CHANNEL,,2024-01-01,%s
                """.formatted(today.plusDays(30), today.minusDays(1)));

        assertThat(agreements.list(new AgreementFilter("AG-L", AgreementType.CHANNEL, null)))
                .extracting(AgreementRow::agreementNo, AgreementRow::state, AgreementRow::holds)
                .containsExactly(
                        tuple("AG-10", AuthorityState.EXPIRED, false), tuple("AG-9", AuthorityState.EXPIRING, true));
        assertThat(page("/agreements?company=AG-L&kind=CHANNEL&state=EXPIRING"))
                .contains("AG-9", "Channel sharing", "AG-P · AG-L", "ends in 30 days")
                .doesNotContain("AG-10");
    }

    private String page(String uri) {
        var answer = mvc.get().uri(uri).with(as("agent")).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .text();
    }

    private List<String> parties(String agreement) {
        return jdbc.sql("""
                        select company || ' ' || coalesce(share_bp::text, 'null')
                          from catalog_agreement_party where agreement_no = :no order by company
                        """).param("no", agreement).query(String.class).list();
    }
}
