package io.weft.access.service;

import static io.weft.access.ScopeLevel.GRP;
import static io.weft.access.ScopeLevel.ORG;
import static io.weft.access.ScopeLevel.OWN;
import static io.weft.access.ScopeLevel.SUB;

import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.store.RoleGrant;
import io.weft.access.store.RoleGrantRepository;
import io.weft.access.store.User;
import io.weft.access.store.UserRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a trial (feeds.md 3), one for each kind of person. Never in production. */
@Service
@Profile("!prod")
@ConditionalOnBooleanProperty(name = "weft.demo.accounts", matchIfMissing = true)
class DemoAccounts {

    private static final List<Demo> ACCOUNTS = List.of(
            new Demo("agent", "沈嘉怡", "LIFE", "FIRST_AGENT", new Given(Role.R05, OWN, null)),
            new Demo("branch", "顾明远", "LIFE", "FIRST_AGENT_PROVINCE", new Given(Role.R04, ORG, null)),
            new Demo("subsidiary", "陆文静", "LIFE", null, new Given(Role.R03, SUB, null)),
            new Demo("pc", "韩志强", "PC", null, new Given(Role.R03, SUB, null)),
            new Demo("pcagent", "孟晓棠", "PC", "FIRST_AGENT", new Given(Role.R05, OWN, null)),
            new Demo("group", "方若兰", null, null, new Given(Role.R01, GRP, null)),
            new Demo("committee", "程国栋", null, null, new Given(Role.R02, GRP, null)),
            new Demo("steward", "苏雅琴", null, null, new Given(Role.R17, GRP, null)),
            new Demo("dpo", "秦正", null, null, new Given(Role.R16, GRP, null)),
            new Demo("admin", "林工", null, null, new Given(Role.R20, GRP, null)),
            new Demo("approver", "白思远", null, null, new Given(Role.R01, GRP, null), new Given(Role.R03, SUB, "LIFE")),
            new Demo("auditor", "魏敏", null, null, new Given(Role.R19, GRP, null)),
            new Demo("core", "Core systems", null, null, new Given(Role.CORE, GRP, null)));

    private record Demo(
            String login,
            String name,
            @Nullable String company,
            @Nullable String follows,
            Given... grants) {}

    private record Given(
            Role role, ScopeLevel scope, @Nullable String company) {}

    private final UserRepository users;
    private final RoleGrantRepository grants;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String password;

    DemoAccounts(
            UserRepository users,
            RoleGrantRepository grants,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${weft.demo.password:weft-demo}") String password) {
        this.users = users;
        this.grants = grants;
        this.encoder = encoder;
        this.clock = clock;
        this.password = password;
    }

    /** Creates those that are missing. */
    @Transactional
    void create() {
        var missing = ACCOUNTS.stream()
                .filter(demo -> users.findByLogin(demo.login).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var hash = encoder.encode(password);
            missing.forEach(demo -> create(demo, hash));
        }
    }

    private void create(Demo demo, String hash) {
        var now = clock.instant();
        var kind = demo.grants[0].role == Role.CORE ? UserKind.SERVICE : UserKind.PERSON;
        var user = new User(demo.login, kind, now, 0);
        user.isNamed(demo.name);
        user.worksAt(demo.company, null, null);
        user.hasPassword(hash, false, now);
        if (demo.follows != null) {
            user.follows(demo.follows);
        }
        var id = users.saveAndFlush(user).id();
        for (var given : demo.grants) {
            grants.save(new RoleGrant(id, given.role, given.scope, LocalDate.now(clock))
                    .within(given.company, null)
                    .givenBy(0, now));
        }
    }
}
