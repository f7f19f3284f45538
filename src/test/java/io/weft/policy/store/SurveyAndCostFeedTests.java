package io.weft.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.Deliveries;
import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers answered and what companies spent come by feed: checked, upserted by their number, taken back. */
@WeftTest
class SurveyAndCostFeedTests {

    private static final String SURVEYS = "company,survey_no,customer_key,type,score,answered_at,trigger\n";
    private static final String COSTS = "company,cost_no,period,type,channel,org_unit,product_class,amount\n";

    @Autowired
    Feeds feeds;

    @Autowired
    FeedUndo undo;

    @Autowired
    JdbcClient jdbc;

    private Deliveries deliveries;

    @BeforeEach
    void aCompanyWithACustomer() {
        deliveries = new Deliveries(feeds, undo);
        deliveries.load("companies", null, "code,line,name\nSF,LIFE,问卷人寿\n");
        deliveries.load("channels", null, "code,name\nSF-CH,问卷渠道\n");
        deliveries.load("org_units", "SF", "company,code,name,level,type\nSF,S1,总部,HQ,NORMAL\n");
        deliveries.load("customers", "SF", "company,source_key,kind,name\nSF,C1,PERSON,问卷客户\n");
    }

    @Test
    void keepsAnswersOfBothScales() {
        var run = deliveries.load("surveys", "SF", SURVEYS + """
                SF,K1,C1,CSAT,5,2026-03-01T10:00:00+08:00,理赔
                SF,K2,C1,NPS,0,2026-03-02,
                SF,K3,C1,NPS,10,2026-03-03,
                """);

        assertThat(run.counts()).isEqualTo(new FeedCounts(3, 3, 0, 0, 0, 3));
        assertThat(scores()).containsExactly("K1 CSAT 5 理赔", "K2 NPS 0 null", "K3 NPS 10 null");
    }

    @Test
    void refusesPointsBeyondTheScaleAndSaysWhere() {
        var run = deliveries.load("surveys", "SF", SURVEYS + """
                SF,L1,C1,CSAT,6,2026-03-01,
                SF,L2,C1,CSAT,0,2026-03-01,
                SF,L3,C1,NPS,11,2026-03-01,
                SF,L4,C1,NPS,-1,2026-03-01,
                SF,L5,C1,NPS,viel,2026-03-01,
                SF,L6,C9,NPS,9,2026-03-01,
                SF,L7,C1,STARS,3,2026-03-01,
                SF,L8,C1,CSAT,1,2026-03-01,
                """);

        assertThat(run.counts().rejected()).isEqualTo(7);
        assertThat(problems(run))
                .containsExactly(
                        "2 score feed.reject.score",
                        "3 score feed.reject.score",
                        "4 score feed.reject.score",
                        "5 score feed.reject.score",
                        "6 score feed.reject.integer",
                        "7 customer_key feed.reject.unknown",
                        "8 type feed.reject.code");
        deliveries.takeBack(run);
    }

    @Test
    void keepsWhatWasSpentAndCorrectsItByItsNumber() {
        deliveries.load("costs", "SF", COSTS + "SF,E1,2026-03,SELLING,SF-CH,S1,LIFE,100.00\n");
        var again = deliveries.load("costs", "SF", COSTS + """
                SF,E1,2026-03,SELLING,SF-CH,S1,LIFE,90.50
                SF,E2,2026-03,EXPENSE,,,,-3
                """);

        assertThat(again.counts().accepted()).isEqualTo(2);
        assertThat(spent()).containsExactly("E1 2026-03 SELLING 90.50", "E2 2026-03 EXPENSE -3.00");
        deliveries.takeBack(again);
        assertThat(spent()).containsExactly("E1 2026-03 SELLING 100.00");
    }

    @Test
    void refusesACostOfNoMonthOrOfAnUnknownPlace() {
        var run = deliveries.load("costs", "SF", COSTS + """
                SF,F1,2026-13,SELLING,,,,1
                SF,F2,2026-03-01,SELLING,,,,1
                SF,F3,2026-03,SELLING,NOWHERE,,,1
                SF,F4,2026-03,SELLING,,S9,,1
                SF,F5,2026-03,RENT,,,,1
                SF,F6,,SELLING,,,,1
                """);

        assertThat(run.counts()).isEqualTo(new FeedCounts(6, 0, 0, 6, 0, 0));
        assertThat(problems(run))
                .containsExactly(
                        "2 period feed.reject.month",
                        "3 period feed.reject.month",
                        "4 channel feed.reject.unknown",
                        "5 org_unit feed.reject.unknown",
                        "6 type feed.reject.code",
                        "7 period feed.reject.required");
    }

    @Test
    void takesAnswersBack() {
        var csv = SURVEYS + "SF,M1,C1,NPS,8,2026-04-01,\n";
        var run = deliveries.load("surveys", "SF", csv);

        assertThat(deliveries.load("surveys", "SF", csv).counts().unchanged()).isEqualTo(1);
        deliveries.takeBack(run);
        assertThat(scores()).noneMatch(line -> line.startsWith("M1"));
    }

    private List<String> problems(FeedRunView run) {
        return deliveries.rejects(run).stream()
                .map(reject -> reject.line() + " " + reject.column() + " "
                        + reject.problem().messageKey())
                .toList();
    }

    private List<String> scores() {
        return jdbc.sql(
                        "select concat_ws(' ', survey_no, type, score, coalesce(occasion, 'null')) from customer_survey where company = 'SF' and survey_no ~ '^[KM]' order by survey_no")
                .query(String.class)
                .list();
    }

    private List<String> spent() {
        return jdbc.sql(
                        "select concat_ws(' ', cost_no, period, type, amount) from policy_cost where company = 'SF' and cost_no like 'E%' order by cost_no")
                .query(String.class)
                .list();
    }
}
