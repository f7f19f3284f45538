package io.weft.access.service;

import io.weft.access.Refused;
import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.rules.PasswordRules;
import io.weft.access.store.RoleGrant;
import io.weft.access.store.RoleGrantRepository;
import io.weft.access.store.TokenBatch;
import io.weft.access.store.User;
import io.weft.access.store.UserQueries;
import io.weft.access.store.UserRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the first administrator of an empty installation, for whoever can read the log. */
@Service
@RequiredArgsConstructor
public class FirstAdmin {

    private static final String PURPOSE = "SETUP";

    private final UserQueries queries;
    private final UserRepository users;
    private final RoleGrantRepository grants;
    private final TokenBatch tokens;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** What the form of the first administrator says. */
    public record Create(String login, String name, String password) {}

    @Transactional
    Optional<String> inviteIfNobodyAdministers() {
        if (queries.anybodyElseAdministers(0, LocalDate.now(clock))) {
            return Optional.empty();
        }
        var secret = Secrets.random();
        tokens.issue(new TokenBatch.Link(PURPOSE, null, Secrets.hash(secret), Duration.ofDays(1), 0));
        return Optional.of(secret);
    }

    @Transactional(readOnly = true)
    public boolean isInvited(String secret) {
        return tokens.peekLink(PURPOSE, Secrets.hash(secret)).isPresent();
    }

    /** Uses the token up. */
    @Transactional
    public void create(String secret, Create command) {
        var problems = PasswordRules.standard().problems(command.login(), command.password());
        if (!problems.isEmpty()) {
            throw new Refused("password", problems.get(0));
        }
        if (users.findByLogin(command.login()).isPresent()) {
            throw new Refused("login", "access.user.login.taken");
        }
        if (!tokens.useLink(PURPOSE, Secrets.hash(secret))) {
            throw new Refused("login", "access.setup.over");
        }
        var now = clock.instant();
        var user = new User(command.login(), UserKind.PERSON, now, 0);
        user.isNamed(command.name());
        user.hasPassword(encoder.encode(command.password()), false, now);
        var id = users.saveAndFlush(user).id();
        grants.save(new RoleGrant(id, Role.R20, ScopeLevel.GRP, LocalDate.now(clock)).givenBy(0, now));
    }
}
