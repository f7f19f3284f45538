package io.weft.access.service;

import io.weft.access.Account;
import io.weft.access.AgentDirectory;
import io.weft.access.AgentRef;
import io.weft.access.CurrentScope;
import io.weft.access.CurrentUser;
import io.weft.access.OrgUnitRef;
import io.weft.access.Scope;
import io.weft.access.rules.Reach;
import io.weft.access.rules.ScopeRules;
import io.weft.access.store.OrgUnitQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * From the live grants to the scope of the request. A scope is reused for half a minute as long as the grants are the
 * same; a moved agent or a new unit shows after that.
 */
@Service
@RequiredArgsConstructor
public class ScopeResolver implements CurrentScope {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final ScopeRules rules = new ScopeRules();
    private final Accounts accounts;
    private final OrgUnitQueries orgUnits;
    private final ObjectProvider<AgentDirectory> agents;
    private final Clock clock;
    private final Map<Account, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Scope scope, Instant until) {}

    @Override
    public Scope get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) {
            return accounts.live(user.id()).map(this::of).orElseThrow(ScopeResolver::nobody);
        }
        throw nobody();
    }

    /** The scope of somebody, also outside a request (a job that acts for a user). */
    public Scope of(Account account) {
        var now = clock.instant();
        var known = remembered.get(account);
        if (known == null || known.until.isBefore(now)) {
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            known = new Remembered(resolve(account, rules.reach(account)), now.plus(REMEMBERED));
            remembered.put(account, known);
        }
        return known.scope;
    }

    /** After the tree or the agents changed. */
    public void forgetAll() {
        remembered.clear();
    }

    private Scope resolve(Account account, Reach reach) {
        var units = new HashSet<OrgUnitRef>();
        reach.unitRoots().forEach(root -> units.addAll(orgUnits.subtree(root)));
        if (!reach.furtherCompanies().isEmpty()) {
            units.addAll(orgUnits.ofCompanies(reach.furtherCompanies()));
        }
        return new Scope(
                account.user().id(),
                account.user().login(),
                reach.company(),
                reach.level(),
                agents(reach, units),
                units,
                reach.groupDuty(),
                reach.pseudonymous(),
                account.permissions());
    }

    private Set<AgentRef> agents(Reach reach, Set<OrgUnitRef> units) {
        var found = new HashSet<>(reach.agents());
        agents.ifAvailable(directory -> {
            reach.leaders().forEach(leader -> found.addAll(directory.agentsUnder(leader)));
            if (!units.isEmpty()) {
                found.addAll(directory.agentsIn(units));
            }
        });
        return found;
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
