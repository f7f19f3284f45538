package io.weft.tiering.service;

import io.weft.access.CurrentUser;
import io.weft.platform.audit.AuditTrail;
import io.weft.tiering.RuleChange;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleSpeaker;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.rules.RuleCheck;
import io.weft.tiering.rules.RuleDiff;
import io.weft.tiering.store.RuleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the tiering rule: drafted, put forward, agreed by business management and by marketing (SR-UW-09, AC-02). */
@Service
@RequiredArgsConstructor
@Transactional
public class RuleDesk {

    private static final String SUBJECT = "tiering-rule";

    private final RuleStore store;
    private final AuditTrail audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<RuleVersion> versions() {
        return store.all();
    }

    /** Throws {@link RuleNotFound}. */
    @Transactional(readOnly = true)
    public RuleVersion version(int number) {
        return store.find(number).orElseThrow(() -> new RuleNotFound(number));
    }

    /** The version that gave the tiers customers have. */
    @Transactional(readOnly = true)
    public RuleVersion inForce() {
        return store.inForce(LocalDate.now(clock));
    }

    /** What stands in the way of a rule, with what is merely odd about it. */
    @Transactional(readOnly = true)
    public List<RuleProblem> problems(RuleSet rules) {
        return RuleCheck.problems(rules);
    }

    /** What a version changes against the one in force. */
    @Transactional(readOnly = true)
    public List<RuleChange> changes(RuleVersion version, RuleVersion against, RuleSpeaker speaker) {
        return RuleDiff.between(against.rules(), version.rules(), speaker);
    }

    /** A draft with the content of another version; answers its number. */
    public int copy(int of, String name, CurrentUser user) {
        int draft = store.add(name, version(of).rules(), user.id(), now());
        audit.record("tiering.draft", SUBJECT, draft, Map.of("of", of));
        return draft;
    }

    /** Saves a draft, also an unsound one. Throws {@link RuleRefused} when somebody saved it meanwhile. */
    public void save(RuleVersion draft) {
        if (!store.save(draft)) {
            throw new RuleRefused("tiering.refused.changed");
        }
    }

    /** Throws a draft away. Throws {@link RuleRefused}. */
    public void discard(int number) {
        if (!store.delete(number)) {
            throw new RuleRefused("tiering.refused.kept");
        }
        audit.record("tiering.discard", SUBJECT, number, Map.of());
    }

    /** Puts a draft forward, to hold from a day that is not over. Throws {@link RuleRefused}. */
    public void propose(int number, LocalDate from, String note, CurrentUser user) {
        var draft = version(number);
        if (RuleCheck.problems(draft.rules()).stream().anyMatch(RuleProblem::blocks)) {
            throw new RuleRefused("tiering.refused.unsound");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw new RuleRefused("tiering.refused.past");
        }
        if (!store.propose(new RuleStore.Proposal(number, from, note, user.id(), now()))) {
            throw new RuleRefused("tiering.refused.kept");
        }
        audit.record("tiering.propose", SUBJECT, number, Map.of("from", from.toString()));
    }

    /**
     * One of the two words a version needs. Throws {@link RuleRefused} when the user drafted it, put it forward, said the
     * other word, or its day is over.
     */
    public void agree(int number, boolean business, CurrentUser user) {
        var version = version(number);
        if (version.from() != null && version.from().isBefore(LocalDate.now(clock))) {
            throw new RuleRefused("tiering.refused.past");
        }
        if (store.approvedFrom(version.from())) {
            throw new RuleRefused("tiering.refused.same-day");
        }
        if (!store.agree(number, business, user.id(), now())) {
            throw new RuleRefused("tiering.refused.second-person");
        }
        audit.record("tiering.agree", SUBJECT, number, Map.of("as", business ? "business" : "marketing"));
    }

    public void reject(int number, CurrentUser user) {
        if (!store.reject(number, user.id(), now())) {
            throw new RuleRefused("tiering.refused.second-person");
        }
        audit.record("tiering.reject", SUBJECT, number, Map.of());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
