package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.access.service.Accounts;
import io.weft.customer.DecideTag;
import io.weft.customer.HowSure;
import io.weft.customer.MergedTag;
import io.weft.customer.SetTag;
import io.weft.customer.TagSaid;
import io.weft.customer.TagSource;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A steward decides between statements that differ; the history keeps who said what (SR-CUS-03, SR-CUS-04). */
@WeftTest
@Transactional
class TagDecisionsTests extends CustomerViewing {

    @Autowired
    private CustomerTags tags;

    @Autowired
    private TagDecisions decisions;

    @Autowired
    private TagPasts pasts;

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
    void aStewardDecidesBetweenWordsThatDifferAndMayTakeItBack() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        set(gcid, "RISK_APPETITE", "STEADY", HowSure.GUESS, life);
        set(gcid, "RISK_APPETITE", "GROWTH", HowSure.SAID, life);

        long word = decide(gcid, "RISK_APPETITE", "STEADY");
        var decided = one(gcid, "RISK_APPETITE", sub("VLIFE"));
        assertThat(decided.winner().value()).isEqualTo("STEADY");
        assertThat(decided.winner().source()).isEqualTo(TagSource.STEWARD);
        assertThat(decided.winner().company()).isEqualTo("VLIFE");
        assertThat(decided.conflicting()).as("settled").isFalse();
        assertThat(decided.others()).extracting(TagSaid::value).containsExactly("GROWTH", "STEADY");

        long changed = decide(gcid, "RISK_APPETITE", "GROWTH");
        assertThat(one(gcid, "RISK_APPETITE", sub("VLIFE")).winner().value()).isEqualTo("GROWTH");

        decisions.undo(gcid, changed, stewards());
        assertThat(one(gcid, "RISK_APPETITE", sub("VLIFE")).winner().value()).isEqualTo("STEADY");
        decisions.undo(gcid, word, stewards());
        assertThat(one(gcid, "RISK_APPETITE", sub("VLIFE")).conflicting()).isTrue();
        assertThatThrownBy(() -> decisions.undo(gcid, word, stewards())).isInstanceOf(TagNotFound.class);
    }

    @Test
    void aDecisionStandsOnlyWhereTheChosenValueWasSaid() {
        long gcid = enter("VLIFE", "卓别林", null, CARD);
        assertThat(enter("VPC", "卓别林", null, CARD)).isEqualTo(gcid);
        set(gcid, "VEHICLE", "SEVERAL", HowSure.SAID, pc);
        set(gcid, "VEHICLE", "ONE", HowSure.GUESS, life);

        decide(gcid, "VEHICLE", "SEVERAL");

        assertThat(one(gcid, "VEHICLE", sub("VPC")).winner().source()).isEqualTo(TagSource.STEWARD);
        assertThat(one(gcid, "VEHICLE", sub("VLIFE")).winner().value())
                .as("what the other company knows stays sealed")
                .isEqualTo("ONE");
        assertThatThrownBy(() -> decide(gcid, "VEHICLE", "NONE")).isInstanceOf(CustomerRefused.class);
        assertThat(pasts.of(gcid, "VEHICLE", sub("VLIFE")).statements())
                .extracting(past -> past.said().value())
                .containsExactly("ONE");
    }

    @Test
    void theHistoryTellsWhatEveryWordWeighed() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        long first = set(gcid, "CONSUMPTION", "THRIFTY", HowSure.GUESS, life);
        jdbc.sql("update customer_tag set observed_on = :day where id = :id")
                .param("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(365))
                .param("id", first)
                .update();
        set(gcid, "CONSUMPTION", "QUALITY", HowSure.SAID, life);

        var history = pasts.of(gcid, "CONSUMPTION", sub("VLIFE"));

        assertThat(history.statements()).extracting(past -> past.said().value()).containsExactly("QUALITY", "THRIFTY");
        assertThat(history.fading().get(1).weights().get(0)).as("a year ago").isEqualByComparingTo("0.4");
        assertThat(history.fading().get(1).weights().get(12)).as("today").isEqualByComparingTo("0.2");
        assertThat(pasts.of(gcid, "CONSUMPTION", office()).statements()).isEmpty();
    }

    private long decide(long gcid, String dimension, String value) {
        return decisions.decide(
                new DecideTag(gcid, dimension, value, "asked the customer"), stewards(), colleague("steward", "VLIFE"));
    }

    /** The whole group, acting as the steward account. */
    private Scope stewards() {
        return new Scope(
                colleague("steward", "VLIFE").id(),
                "steward",
                null,
                ScopeLevel.GRP,
                Set.of(),
                Set.of(),
                true,
                false,
                Set.of(Permission.values()));
    }

    private long set(long gcid, String dimension, String value, HowSure how, CurrentUser by) {
        Scope own = scope(by.id(), String.valueOf(by.company()), ScopeLevel.SUB, Set.of(), false);
        return tags.set(new SetTag(gcid, dimension, value, how), own, by);
    }

    private MergedTag one(long gcid, String dimension, Scope scope) {
        return tags.of(directory.sight(gcid, scope), tags.dictionary(), scope).stream()
                .filter(tag -> tag.dimension().code().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    private CurrentUser colleague(String login, String company) {
        long id = accounts.byLogin(login).orElseThrow().user().id();
        return new CurrentUser(id, login, login, company, null, null, false);
    }
}
