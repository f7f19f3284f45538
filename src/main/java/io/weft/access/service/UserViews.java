package io.weft.access.service;

import io.weft.access.GrantView;
import io.weft.access.UserView;
import io.weft.access.store.RoleGrant;
import io.weft.access.store.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** From entities to what a page shows. */
final class UserViews {

    private UserViews() {}

    static UserView of(User user, List<RoleGrant> grants, LocalDate today) {
        return new UserView(
                user.id(),
                user.getLogin(),
                user.getName(),
                user.getKind(),
                user.getStatus(),
                user.getCompany(),
                user.getOrgUnit(),
                user.getAgentNo(),
                user.getPasswordHash() != null,
                user.isMustChangePassword(),
                user.getVersion(),
                user.getUpdatedAt(),
                grants.stream().map(grant -> grant(grant, today)).toList());
    }

    private static GrantView grant(RoleGrant grant, LocalDate today) {
        var over = grant.getValidTo() != null && grant.getValidTo().isBefore(today);
        return new GrantView(
                Objects.requireNonNull(grant.getId()),
                grant.getRole(),
                grant.getScope(),
                grant.getCompany(),
                grant.getOrgUnit(),
                grant.getValidFrom(),
                grant.getValidTo(),
                grant.isLiveOn(today),
                over);
    }
}
