package io.weft.tiering.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.support.WeftTest;
import io.weft.tiering.ByHand;
import io.weft.tiering.Clause;
import io.weft.tiering.Comparison;
import io.weft.tiering.Kin;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import io.weft.tiering.TierTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A what-if looks at everybody as a run would, and takes no connection from those who wait for the facts. */
@WeftTest
class WhatIfDeskTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TierRun run;

    @Autowired
    private WhatIfDesk desk;

    @Autowired
    private RuleDesk rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private long gcid;

    @BeforeEach
    void aCustomer() {
        var kin = new Kin(jdbc, LocalDate.now(clock));
        gcid = kin.customer();
        long record = kin.record(gcid, kin.life, BigDecimal.valueOf(200_000));
        kin.policy(record, kin.life, 24_000, 4);
        kin.contact(record, kin.life, 10, "ANSWERED");
        run.run(new ByHand(Map.of()));
    }

    @Test
    void whoHasATierIsTriedAndStaysWhereTheSameRulePutHim() {
        var rule = rules.inForce().rules();
        var result = desk.tryOut(rule, null);
        var tier = jdbc.sql("select reached from tiering_standing where viewer = '' and gcid = :gcid")
                .param("gcid", gcid)
                .query(String.class)
                .single();

        assertThat(result.customers())
                .isEqualTo(jdbc.sql("select count(*) from tiering_standing where viewer = ''")
                        .query(Long.class)
                        .single());
        assertThat(result.premiumBefore().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(jdbc.sql("""
                                select sum(trunc(premium_single / 10, 2) + premium_yearly + premium_short
                                           + premium_middle + premium_long)
                                  from tiering_standing where viewer = ''
                                """).query(BigDecimal.class).single());
        assertThat(desk.people(rule, rule, new WhatIfDesk.Cell(tier, tier, gcid - 1, 1)))
                .containsExactly(gcid);
    }

    @Test
    void whatLooksAtEverybodyIsNeverAskedFromWithinATransaction() {
        var rule = rules.inForce();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> desk.tryOut(rule.rules(), null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAnsweredContactIsRecentInAWhatIfToo() {
        var rule = rules.inForce().rules();
        var recent = new Clause(Subject.RECENCY, Comparison.BELOW, BigDecimal.valueOf(11));
        var first = new TierTest("KEY_MANAGE", List.of(List.of(recent)));
        var changed = new RuleSet(rule.tiers(), rule.counted(), rule.dimensions(), List.of(first), rule.otherwise());

        var cell = new WhatIfDesk.Cell("KEY_MANAGE", "KEY_MANAGE", gcid - 1, 1);
        assertThat(desk.people(changed, changed, cell)).containsExactly(gcid);
    }
}
