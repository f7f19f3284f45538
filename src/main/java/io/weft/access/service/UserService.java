package io.weft.access.service;

import io.weft.access.CurrentUser;
import io.weft.access.GrantRole;
import io.weft.access.Refused;
import io.weft.access.Role;
import io.weft.access.SaveUser;
import io.weft.access.UserFilter;
import io.weft.access.UserNotFound;
import io.weft.access.UserRow;
import io.weft.access.UserStatus;
import io.weft.access.UserView;
import io.weft.access.store.RoleGrant;
import io.weft.access.store.RoleGrantRepository;
import io.weft.access.store.User;
import io.weft.access.store.UserQueries;
import io.weft.access.store.UserRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The admin's work on users and grants. Nobody grants to himself, and one admin always stays. */
@Service
@RequiredArgsConstructor
public class UserService {

    private final UserRepository users;
    private final RoleGrantRepository grants;
    private final UserQueries queries;
    private final UserChecks checks;
    private final AccountEvents events;
    private final Clock clock;

    public List<UserRow> list(UserFilter filter, int limit) {
        return queries.list(filter, today(), limit);
    }

    @Transactional(readOnly = true)
    public UserView view(long id) {
        return UserViews.of(users.getById(id), grants.findByUserIdOrderByRoleAscIdAsc(id), today());
    }

    @Transactional
    public long create(SaveUser command, CurrentUser admin) {
        if (users.findByLogin(command.login()).isPresent()) {
            throw new Refused("login", "access.user.login.taken");
        }
        checks.place(command.place());
        var user = new User(command.login(), command.kind(), clock.instant(), admin.id());
        apply(user, command, admin);
        var id = users.saveAndFlush(user).id();
        events.changed("user.created", id);
        return id;
    }

    @Transactional
    public void edit(long id, SaveUser command, CurrentUser admin) {
        var user = users.getById(id);
        if (user.getVersion() != command.version()) {
            throw new ObjectOptimisticLockingFailureException(User.class, id);
        }
        checks.place(command.place());
        if (command.status() != UserStatus.ACTIVE) {
            refuseToLockOut(id, admin);
        }
        apply(user, command, admin);
        users.saveAndFlush(user);
        events.changed("user.edited", id);
        if (command.status() != UserStatus.ACTIVE) {
            events.endSessions(user.getLogin());
        }
    }

    @Transactional
    public void grant(long id, GrantRole command, CurrentUser admin) {
        if (id == admin.id()) {
            throw new Refused("role", "access.grant.self");
        }
        var user = users.getById(id);
        checks.grant(user.getKind(), user.getCompany(), command);
        grants.save(new RoleGrant(id, command.role(), command.scope(), command.validFrom())
                .within(command.company(), command.orgUnit())
                .until(command.validTo())
                .givenBy(admin.id(), clock.instant()));
        events.changed("grant.given", id);
    }

    /** Whether the user holds such a role today, for as long or longer. */
    @Transactional(readOnly = true)
    public boolean holds(long id, GrantRole wanted) {
        return grants.findByUserIdOrderByRoleAscIdAsc(id).stream()
                .filter(grant -> grant.getRole() == wanted.role() && grant.getScope() == wanted.scope())
                .filter(grant -> grant.isLiveOn(today()))
                .anyMatch(grant -> grant.getValidTo() == null
                        || wanted.validTo() != null && !grant.getValidTo().isBefore(wanted.validTo()));
    }

    /** Ends a grant with yesterday: the past stays readable. */
    @Transactional
    public void withdraw(long id, long grantId) {
        var grant = grants.findByIdAndUserId(grantId, id).orElseThrow(() -> new UserNotFound(id + "/" + grantId));
        if (grant.getRole() == Role.R20 && !queries.anybodyElseAdministers(id, today())) {
            throw new Refused("role", "access.grant.lastAdmin");
        }
        grant.withdrawn(today());
        grants.save(grant);
        events.changed("grant.withdrawn", id);
    }

    private void apply(User user, SaveUser command, CurrentUser admin) {
        var place = command.place();
        user.isNamed(command.name());
        user.worksAt(place.company(), place.orgUnit(), place.agentNo());
        user.becomes(command.status());
        user.touched(clock.instant(), admin.id());
    }

    private void refuseToLockOut(long id, CurrentUser admin) {
        if (id == admin.id()) {
            throw new Refused("status", "access.user.status.self");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
