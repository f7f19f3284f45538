package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.notify.Notifications;
import io.weft.platform.parameter.Parameters;
import io.weft.tiering.AskOverride;
import io.weft.tiering.RuleSet;
import io.weft.tiering.TierOverride;
import io.weft.tiering.store.OverrideStore;
import io.weft.tiering.store.OverrideStore.By;
import io.weft.tiering.store.ProgressStore;
import io.weft.tiering.store.RuleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tiers set by people against the rule (F-24): one asks with a reason and a last day, another agrees; only in the view of
 * their own company. The recount applies them within seconds.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Overrides {

    private static final int MOST = 200;

    private final OverrideStore store;
    private final RuleStore rules;
    private final TierStories stories;
    private final ProgressStore progress;
    private final CustomerDirectory customers;
    private final Notifications notifications;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /** Throws {@link OverrideRefused}; the customer must be in reach and have a tier in the view of the company. */
    public void ask(AskOverride wish, Desk desk) {
        var by = by(desk.scope());
        long gcid = customers.sight(wish.gcid(), desk.scope()).gcid();
        check(wish, by, desk);
        long id = store.ask(new AskOverride(gcid, wish.tier(), wish.reason(), wish.until()), by)
                .orElseThrow(() -> new OverrideRefused("tier", "tiering.override.refused.open"));
        audit.record("tiering.override.ask", "customer", gcid, Map.of("override", id, "tier", wish.tier()));
    }

    private void check(AskOverride wish, By by, Desk desk) {
        var standing = stories.standing(wish.gcid(), desk.scope())
                .orElseThrow(() -> new OverrideRefused("tier", "tiering.override.refused.none"));
        if (ruleSet().rank(wish.tier()) < 0 || standing.tier().equals(wish.tier())) {
            throw new OverrideRefused("tier", "tiering.override.refused.tier");
        }
        if (wish.until().isBefore(by.day()) || wish.until().isAfter(latest())) {
            throw new OverrideRefused("until", "tiering.override.refused.until", latest());
        }
    }

    /** The latest last day, {@code P.tier.override_max} days from today. */
    @Transactional(readOnly = true)
    public LocalDate latest() {
        return LocalDate.now(clock).plusDays(parameters.intValue("P.tier.override_max"));
    }

    /** The rule whose tiers can be asked for. */
    @Transactional(readOnly = true)
    public RuleSet ruleSet() {
        return rules.inForce(LocalDate.now(clock)).rules();
    }

    /** The word of the second person. */
    public void decide(long id, boolean approved, Desk desk) {
        var by = by(desk.scope());
        var asked = inReach(id, by, desk);
        if (asked.until().isBefore(by.day()) || !store.decide(id, approved, by)) {
            throw new OverrideRefused("", "tiering.override.refused.decided");
        }
        progress.touch(asked.gcid());
        notifications.send(
                asked.askedBy(),
                approved ? "tiering.override.news.approved" : "tiering.override.news.rejected",
                List.of(desk.user().displayName()),
                "/customers/" + asked.gcid());
        audit.record(
                "tiering.override.decide",
                "customer",
                asked.gcid(),
                Map.of("override", id, "status", approved ? "APPROVED" : "REJECTED"));
    }

    /** Ends one before its last day. */
    public void end(long id, Desk desk) {
        var by = by(desk.scope());
        var held = inReach(id, by, desk);
        if (!store.end(id, by.now())) {
            throw new OverrideRefused("", "tiering.override.refused.ended");
        }
        progress.touch(held.gcid());
        audit.record("tiering.override.end", "customer", held.gcid(), Map.of("override", id));
    }

    /** Those of the viewer's company that wait or hold, of customers in reach. */
    @Transactional(readOnly = true)
    public List<TierOverride> open(Desk desk) {
        var by = by(desk.scope());
        return store.open(by.viewer(), by.day(), customers.inReach("o.gcid", desk.scope()), MOST);
    }

    /** The one that waits or holds for a customer, in the view of the viewer's company. */
    @Transactional(readOnly = true)
    public Optional<TierOverride> of(long gcid, Scope scope) {
        var company = scope.company();
        return company == null || scope.groupDuty() ? Optional.empty() : store.of(company, gcid, LocalDate.now(clock));
    }

    /** How many wait for this viewer's word. */
    @Transactional(readOnly = true)
    public int waiting(Scope scope) {
        return scope.company() == null || scope.groupDuty()
                ? 0
                : store.waiting(by(scope), customers.inReach("o.gcid", scope));
    }

    private TierOverride inReach(long id, By by, Desk desk) {
        var found = store.find(id, by.viewer()).orElseThrow(() -> new OverrideNotFound(id));
        customers.sight(found.gcid(), desk.scope());
        return found;
    }

    private By by(Scope scope) {
        var company = scope.company();
        if (company == null || scope.groupDuty()) {
            throw new AccessDeniedException("overrides are a company's own");
        }
        return new By(company, scope.userId(), LocalDate.now(clock), OffsetDateTime.now(clock));
    }
}
