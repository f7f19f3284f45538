package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.access.service.Accounts;
import io.weft.customer.HowSure;
import io.weft.customer.MergedTag;
import io.weft.customer.SetTag;
import io.weft.customer.TagSaid;
import io.weft.customer.TagSource;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is said of customers: who sees it, what holds, and how it is taken back (SR-CUS-03, F-23). */
@WeftTest
@Transactional
class CustomerTagsTests extends CustomerViewing {

    @Autowired
    private CustomerTags tags;

    @Autowired
    private Portraits portraits;

    @Autowired
    private Accounts accounts;

    private CurrentUser life;
    private CurrentUser pc;

    @BeforeEach
    void twoColleagues() {
        life = colleague("agent", "VLIFE");
        pc = colleague("pc", "VPC");
    }

    @Test
    void keepsOneWordPerSourceAndTheOlderOnesAsHistory() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        set(gcid, "RISK_APPETITE", "STEADY", HowSure.GUESS, life);
        set(gcid, "RISK_APPETITE", "GROWTH", HowSure.LIKELY, life);
        set(gcid, "RISK_APPETITE", "BALANCED", HowSure.SAID, life);

        var risk = one(gcid, "RISK_APPETITE", see(life));
        assertThat(risk.winner().value()).isEqualTo("BALANCED");
        assertThat(risk.winner().weight()).isEqualByComparingTo("0.8");
        assertThat(risk.others()).extracting(TagSaid::value).containsExactly("GROWTH");
        assertThat(risk.conflicting()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from customer_tag t join customer_source_record s on s.id = t.source_record_id"
                                        + " where s.gcid = :gcid and t.end_reason = 'REPLACED'")
                        .param("gcid", gcid)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takingBackLetsTheWordBeforeHoldAgain() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        set(gcid, "CONSUMPTION", "THRIFTY", HowSure.GUESS, life);
        long second = set(gcid, "CONSUMPTION", "QUALITY", HowSure.GUESS, life);

        tags.takeBack(gcid, second, see(life));

        assertThat(one(gcid, "CONSUMPTION", see(life)).winner().value()).isEqualTo("THRIFTY");
        assertThatThrownBy(() -> tags.takeBack(gcid, second, see(life))).isInstanceOf(TagNotFound.class);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseSaid() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        long theirs = set(gcid, "CONSUMPTION", "THRIFTY", HowSure.GUESS, life);

        assertThatThrownBy(() -> tags.takeBack(gcid, theirs, sub("VLIFE"))).isInstanceOf(TagNotFound.class);
        assertThat(one(gcid, "CONSUMPTION", sub("VLIFE")).winner().mine()).isFalse();
    }

    @Test
    void theSameWordTwiceOnADayIsOne() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        long first = set(gcid, "VEHICLE", "ONE", HowSure.GUESS, life);
        assertThat(set(gcid, "VEHICLE", "ONE", HowSure.GUESS, life)).isEqualTo(first);
    }

    @Test
    void refusesWhatTheDictionaryDoesNotKnow() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        assertThatThrownBy(() -> set(gcid, "SHOE_SIZE", "44", HowSure.GUESS, life))
                .isInstanceOf(CustomerRefused.class);
        assertThatThrownBy(() -> set(gcid, "VEHICLE", "TRACTOR", HowSure.GUESS, life))
                .isInstanceOf(CustomerRefused.class);
        jdbc.sql("update customer_tag_value set retired = true where dimension = 'VEHICLE' and code = 'ONE'")
                .update();
        assertThatThrownBy(() -> set(gcid, "VEHICLE", "ONE", HowSure.GUESS, life))
                .isInstanceOf(CustomerRefused.class);
    }

    @Test
    void whatAnotherCompanySaysIsSeenOnlyByConsentAndGoesWithIt() {
        long gcid = enter("VLIFE", "卓别林", null, CARD);
        assertThat(enter("VPC", "卓别林", null, CARD)).isEqualTo(gcid);
        set(gcid, "VEHICLE", "SEVERAL", HowSure.SAID, pc);
        assertThat(said(gcid, sub("VLIFE"))).isEmpty();
        assertThat(said(gcid, duty())).hasSize(1);

        consent(gcid, "VPC", "VLIFE", "GIVEN", null);
        assertThat(one(gcid, "VEHICLE", sub("VLIFE")).winner().company()).isEqualTo("VPC");

        jdbc.sql("update customer_consent set status = 'WITHDRAWN' where company = 'VPC'")
                .update();
        assertThat(said(gcid, sub("VLIFE"))).isEmpty();
        assertThat(portraits.of(gcid, sub("VLIFE")).filled()).isZero();
    }

    @Test
    void whatIsSaidOfAnotherCompanysRecordStaysWithWhoSaidIt() {
        long gcid = enter("VPC", "卓别林", null, null);
        consent(gcid, "VPC", "VLIFE", "GIVEN", null);
        set(gcid, "VEHICLE", "SEVERAL", HowSure.SAID, life);

        assertThat(said(gcid, sub("VLIFE"))).hasSize(1);
        assertThat(said(gcid, sub("VPC"))).isEmpty();
    }

    @Test
    void theIncomeOfARecordIsAStatementToo() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        jdbc.sql("""
                        update customer_source_record
                           set annual_income = 200000, verified = 'DOC', created_by_user = null, updated_at = :on
                         where gcid = :gcid
                        """)
                .param("gcid", gcid)
                .param("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(365))
                .update();

        var income = one(gcid, "INCOME_BAND", sub("VLIFE"));
        assertThat(income.winner().value()).isEqualTo("FROM_200K");
        assertThat(income.winner().amount()).isEqualByComparingTo("200000");
        assertThat(income.winner().source()).isEqualTo(TagSource.FED);
        assertThat(income.winner().weight()).isBetween(new BigDecimal("0.42"), new BigDecimal("0.43"));
        assertThat(portraits.of(gcid, sub("VLIFE")).missing())
                .extracting(dimension -> dimension.code())
                .containsExactly("CONSUMPTION", "RISK_APPETITE");
    }

    @Test
    void aRetractedRecordSaysNothingUntilItComesBack() {
        long gcid = enter("VLIFE", "卓别林", null, CARD);
        enter("VPC", "卓别林", null, CARD);
        set(gcid, "VEHICLE", "SEVERAL", HowSure.SAID, pc);
        retract("VPC", "now()");
        assertThat(said(gcid, duty())).isEmpty();

        retract("VPC", "null");
        assertThat(said(gcid, duty())).hasSize(1);
    }

    @Test
    void whatIsSaidGoesWithTheRecord() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        set(gcid, "VEHICLE", "ONE", HowSure.GUESS, life);
        set(gcid, "VEHICLE", "SEVERAL", HowSure.GUESS, life);

        jdbc.sql("delete from customer_source_record where gcid = :gcid")
                .param("gcid", gcid)
                .update();

        assertThat(jdbc.sql("select count(*) from customer_tag where company = 'VLIFE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void retract(String company, String at) {
        jdbc.sql("update customer_source_record set retracted_at = " + at + " where company = :company")
                .param("company", company)
                .update();
    }

    private long set(long gcid, String dimension, String value, HowSure how, CurrentUser by) {
        return tags.set(new SetTag(gcid, dimension, value, how), see(by), by);
    }

    private MergedTag one(long gcid, String dimension, Scope scope) {
        return said(gcid, scope).stream()
                .filter(tag -> tag.dimension().code().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    private List<MergedTag> said(long gcid, Scope scope) {
        return tags.of(directory.sight(gcid, scope), tags.dictionary(), scope);
    }

    private static Scope see(CurrentUser user) {
        return scope(
                user.id(), String.valueOf(user.company()), io.weft.access.ScopeLevel.SUB, java.util.Set.of(), false);
    }

    private CurrentUser colleague(String login, String company) {
        long id = accounts.byLogin(login).orElseThrow().user().id();
        return new CurrentUser(id, login, login, company, null, null, false);
    }
}
