package io.weft.tiering.service;

import io.weft.tiering.RuleSet;
import io.weft.tiering.WhatIf;
import io.weft.tiering.rules.Trial;
import io.weft.tiering.store.RuleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries rules on everybody; nothing is written and nothing fires. Never from within a transaction: its connection would be
 * idle while facts are read, and those who wait for them could hold the very connections their reading needs.
 */
@Service
@RequiredArgsConstructor
@Transactional(propagation = Propagation.NEVER)
public class WhatIfDesk {

    private final KeptFacts facts;
    private final RuleStore rules;
    private final Clock clock;

    /** What a rule would do; compared with another, or with the tiers customers have when that is null. */
    public WhatIf tryOut(RuleSet rule, @Nullable RuleSet against) {
        return trial(rule, against).run();
    }

    /** Who would go from one tier to another, by ascending number from after one on. */
    public List<Long> people(RuleSet rule, @Nullable RuleSet against, Cell cell) {
        return trial(rule, against).people(cell.from(), cell.to(), cell.after(), cell.limit());
    }

    /** Somebody is about to try a rule: has the facts read behind the scenes. */
    public void getReady() {
        facts.readAhead();
    }

    /** One cell of the matrix, and which part of it. */
    public record Cell(String from, String to, long after, int limit) {}

    private Trial trial(RuleSet rule, @Nullable RuleSet against) {
        return new Trial(facts.now(), rule, rules.inForce(LocalDate.now(clock)).rules(), against);
    }
}
