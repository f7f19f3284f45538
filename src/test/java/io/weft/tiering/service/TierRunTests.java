package io.weft.tiering.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Scope;
import io.weft.support.WeftTest;
import io.weft.tiering.ByHand;
import io.weft.tiering.Kin;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.store.ProgressStore;
import io.weft.tiering.store.RunStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the companies' data to the tiers of the group and of each company, on a real database. */
@WeftTest
class TierRunTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TierRun tierRun;

    @Autowired
    private Recount recount;

    @Autowired
    private Replay replay;

    @Autowired
    private RunStore runs;

    @Autowired
    private TierBoard board;

    @Autowired
    private TierMovers movers;

    @Autowired
    private ProgressStore progress;

    @Autowired
    private Clock clock;

    private Kin kin;
    private long gcid;
    private long lifeRecord;
    private long pcRecord;
    private long lifePolicy;

    @BeforeEach
    void aCustomerOfTwoCompanies() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        gcid = kin.customer();
        lifeRecord = kin.record(gcid, kin.life, BigDecimal.valueOf(200_000));
        pcRecord = kin.record(gcid, kin.pc, null);
        lifePolicy = kin.policy(lifeRecord, kin.life, 20_000, 4);
        kin.policy(pcRecord, kin.pc, 4_000, 2);
    }

    @Test
    void theGroupCountsEverythingACompanyOnlyWhatIsOpenToIt() {
        kin.consent(pcRecord, kin.pc, kin.life);

        run();

        assertThat(kin.value(gcid, "")).isEqualByComparingTo("70");
        assertThat(kin.tier(gcid, "")).isEqualTo("KEY_MANAGE");
        assertThat(kin.tier(gcid, kin.life)).isEqualTo("KEY_MANAGE");
        assertThat(kin.value(gcid, kin.pc)).isEqualByComparingTo("25");
        assertThat(kin.tier(gcid, kin.pc)).isEqualTo("COLLECTION");
    }

    @Test
    void aWithdrawnConsentNarrowsTheViewAtOnce() {
        kin.consent(pcRecord, kin.pc, kin.life);
        run();

        kin.withdraw(pcRecord);
        kin.touch(gcid);
        recountAll();

        assertThat(kin.tier(gcid, kin.life)).isEqualTo("NORMAL");
        assertThat(kin.tier(gcid, "")).isEqualTo("KEY_MANAGE");
    }

    @Test
    void aCustomerGoesDownWithTheSecondRunOnly() {
        run();
        kin.lapse(lifePolicy);

        run();
        assertThat(kin.tier(gcid, "")).isEqualTo("KEY_MANAGE");
        run();
        assertThat(kin.tier(gcid, "")).isEqualTo("NORMAL");
        assertThat(moves()).isEqualTo("KEY_MANAGE>NORMAL");
    }

    @Test
    void upGoesARecountBetweenTheRuns() {
        kin.lapse(lifePolicy);
        run();
        assertThat(kin.tier(gcid, "")).isEqualTo("NORMAL");

        kin.policy(lifeRecord, kin.life, 60_000, 4);
        kin.touch(gcid);
        recountAll();

        assertThat(kin.tier(gcid, "")).isEqualTo("KEY_MANAGE");
    }

    @Test
    void whoIsTouchedWhileARunIsUnderWayIsLookedAtAfterIt() {
        kin.touch(gcid);

        run();

        assertThat(jdbc.sql("select exists (select from tiering_touched where gcid = :gcid)")
                        .param("gcid", gcid)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        recountAll();
    }

    @Test
    void everyCellOfARunNamesAsManyAsItCounts() {
        run();
        kin.lapse(lifePolicy);
        run();
        long last = run();

        var cells = board.moves(MoveFilter.of(null, last), Scope.system());

        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(members(MoveFilter.of(null, last).cell(cell.from(), cell.to())))
                        .as(cell.toString())
                        .hasSize((int) cell.customers()));
        assertThat(members(MoveFilter.of(null, last).cell("KEY_MANAGE", "NORMAL")))
                .contains(gcid);
    }

    private List<Long> members(MoveFilter cell) {
        var all = new ArrayList<Long>();
        String after = "0";
        while (after != null) {
            var page = movers.page(cell, Long.parseLong(after), 500, Scope.system());
            page.rows().forEach(row -> all.add(row.gcid()));
            after = page.next();
        }
        return all;
    }

    @Test
    void whatChangesForAllWhileTheyAreLookedAtIsLookedAtAfter() {
        progress.touchEverybody();
        var seen = progress.state();
        progress.touchEverybody();

        progress.caughtUp(seen, LocalDate.now(clock), OffsetDateTime.now(clock));

        assertThat(progress.state().everybody()).isTrue();
        progress.caughtUp(progress.state(), LocalDate.now(clock), OffsetDateTime.now(clock));
        assertThat(progress.state().everybody()).isFalse();
    }

    @Test
    void answeredContactsOfNinetyDaysCount() {
        kin.contact(lifeRecord, kin.life, 0, "ANSWERED");
        kin.contact(lifeRecord, kin.life, 89, "INTERESTED");
        kin.contact(lifeRecord, kin.life, 90, "ANSWERED");
        kin.contact(lifeRecord, kin.life, 1, "NO_ANSWER");

        run();

        assertThat(jdbc.sql("select contacts from tiering_standing where viewer = '' and gcid = :gcid")
                        .param("gcid", gcid)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoHasNoContractAnyMoreHasNoTier() {
        run();
        jdbc.sql("delete from policy_policy where holder_id in (:a, :b)")
                .param("a", lifeRecord)
                .param("b", pcRecord)
                .update();

        run();

        assertThat(kin.tier(gcid, "")).isNull();
        assertThat(moves()).isEqualTo("KEY_MANAGE>null");
    }

    @Test
    void aReplayGivesTheSameDecisionsThoughTheWorldWentOn() {
        long id = run();
        kin.lapse(lifePolicy);
        run();

        var again = replay.of(id);

        assertThat(again.customers()).isPositive();
        assertThat(again.differing()).isZero();
        assertThat(again.digest()).isEqualTo(runs.find(id).orElseThrow().digest());
    }

    @Test
    void aReplayNoticesADecisionThatWasChanged() {
        long id = run();
        jdbc.sql("update tiering_decision set tier = 'ON_HOLD' where run_id = :run and gcid = :gcid and viewer = ''")
                .param("run", id)
                .param("gcid", gcid)
                .update();

        assertThat(replay.of(id).differing()).isEqualTo(1);
    }

    private long run() {
        tierRun.run(new ByHand(Map.of()));
        return runs.last().orElseThrow().id();
    }

    private void recountAll() {
        int left;
        do {
            left = recount.some();
        } while (left > 0);
    }

    private String moves() {
        return jdbc.sql("""
                        select coalesce(string_agg(from_tier || '>' || coalesce(to_tier, 'null'), ' ' order by id), '')
                          from tiering_move where viewer = '' and gcid = :gcid and from_tier is not null
                        """).param("gcid", gcid).query(String.class).single();
    }
}
