package io.weft.access.rules;

import io.weft.access.Account;
import io.weft.access.AgentRef;
import io.weft.access.CurrentUser;
import io.weft.access.Grant;
import io.weft.access.OrgUnitRef;
import io.weft.access.Permission;
import io.weft.access.ScopeLevel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From grants to reach (domain 2.2, AC-01). Several grants: the union, named after the widest. */
public record ScopeRules() {

    /**
     * Only grants that show customers count; where there is none, those that show figures or the ledger, and then without names. Whoever
     * reaches the whole group without a group-level duty sees no names either.
     */
    public Reach reach(Account account) {
        var user = account.user();
        var showing = with(account, Permission.CUSTOMER_VIEW);
        var counting = counting(account, showing);
        var level = counting.stream().map(Grant::scope).reduce(ScopeLevel.OWN, ScopeLevel::widest);
        var duty = counting.stream()
                .anyMatch(
                        grant -> grant.scope() == ScopeLevel.GRP && grant.role().isGroupDuty());
        var nameless = level == ScopeLevel.GRP
                || showing.isEmpty()
                || showing.stream().allMatch(grant -> grant.role().isPseudonymous());
        var company = company(user, counting, level);
        return new Reach(
                level,
                company,
                own(user, counting),
                pick(counting, ScopeLevel.TEAM, grant -> Stream.ofNullable(user.agent())),
                pick(counting, ScopeLevel.ORG, grant -> unit(user, grant)),
                pick(
                        counting,
                        ScopeLevel.SUB,
                        grant -> Stream.ofNullable(home(user, grant)).filter(code -> !code.equals(company))),
                duty,
                !duty && nameless);
    }

    /** Grants that show customers, else figures, else the ledger: an accountant sees what is booked and nobody's name. */
    private static List<Grant> counting(Account account, List<Grant> showing) {
        return Stream.of(showing, with(account, Permission.PENETRATION_VIEW), with(account, Permission.LEDGER_VIEW))
                .filter(grants -> !grants.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Grant> with(Account account, Permission permission) {
        return account.grants().stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .toList();
    }

    private static @Nullable String company(CurrentUser user, List<Grant> grants, ScopeLevel level) {
        var widest = grants.stream()
                .filter(grant -> grant.scope() == level && level == ScopeLevel.SUB)
                .map(grant -> home(user, grant))
                .filter(Objects::nonNull)
                .toList();
        return widest.isEmpty() || widest.contains(user.company()) ? user.company() : widest.get(0);
    }

    private static Set<AgentRef> own(CurrentUser user, List<Grant> grants) {
        var agent = user.agent();
        return agent == null || grants.isEmpty() ? Set.of() : Set.of(agent);
    }

    private static Stream<OrgUnitRef> unit(CurrentUser user, Grant grant) {
        var company = home(user, grant);
        var code = grant.orgUnit() != null || grant.company() != null ? grant.orgUnit() : user.orgUnit();
        return company == null || code == null ? Stream.empty() : Stream.of(new OrgUnitRef(company, code));
    }

    private static @Nullable String home(CurrentUser user, Grant grant) {
        return grant.company() != null ? grant.company() : user.company();
    }

    private static <T> Set<T> pick(List<Grant> grants, ScopeLevel level, Function<Grant, Stream<T>> what) {
        return grants.stream()
                .filter(grant -> grant.scope() == level)
                .flatMap(what)
                .collect(Collectors.toUnmodifiableSet());
    }
}
