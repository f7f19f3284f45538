package io.weft.access.service;

import io.weft.access.CurrentUser;
import io.weft.access.Refused;
import io.weft.access.rules.PasswordRules;
import io.weft.access.store.TokenBatch;
import io.weft.access.store.User;
import io.weft.access.store.UserRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting passwords: one's own, or by a link that works once. */
@Service
@RequiredArgsConstructor
public class Passwords {

    private static final String PURPOSE = "PASSWORD";
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final PasswordRules rules = PasswordRules.standard();
    private final UserRepository users;
    private final TokenBatch tokens;
    private final PasswordEncoder encoder;
    private final AccountEvents events;
    private final Clock clock;

    /** Message keys of what is wrong with a password. */
    public List<String> problems(String login, String password) {
        return rules.problems(login, password);
    }

    /** Changes one's own password; other sessions end. */
    @Transactional
    public void change(CurrentUser self, String current, String wanted, @Nullable String session) {
        var user = users.getById(self.id());
        if (current.length() > 200 || !encoder.matches(current, user.getPasswordHash())) {
            throw new Refused("current", "access.password.wrong");
        }
        if (current.equals(wanted)) {
            throw new Refused("wanted", "access.password.same");
        }
        set(user, wanted);
        events.endSessionsBut(user.getLogin(), session);
    }

    /** The secret of a new link; older ones become worthless, and so does the old password. */
    @Transactional
    public String link(long id, CurrentUser admin) {
        var user = users.getById(id);
        var secret = Secrets.random();
        tokens.issue(new TokenBatch.Link(PURPOSE, id, Secrets.hash(secret), LINK_LIFE, admin.id()));
        user.hasPassword(null, true, clock.instant());
        users.saveAndFlush(user);
        events.changed("password.link", id);
        events.endSessions(user.getLogin());
        return secret;
    }

    /** The login a link is for, while it is good. */
    @Transactional(readOnly = true)
    public Optional<String> loginOf(String secret) {
        return tokens.peekLink(PURPOSE, Secrets.hash(secret))
                .flatMap(users::findById)
                .map(User::getLogin);
    }

    /** Uses the link up. */
    @Transactional
    public void setByLink(String secret, String wanted) {
        var hash = Secrets.hash(secret);
        var user = tokens.peekLink(PURPOSE, hash)
                .filter(found -> tokens.useLink(PURPOSE, hash))
                .flatMap(users::findById)
                .orElseThrow(() -> new Refused("wanted", "access.password.link.over"));
        set(user, wanted);
        events.endSessions(user.getLogin());
    }

    private void set(User user, String wanted) {
        var problems = rules.problems(user.getLogin(), wanted);
        if (!problems.isEmpty()) {
            throw new Refused("wanted", problems.get(0));
        }
        user.hasPassword(encoder.encode(wanted), false, clock.instant());
        users.saveAndFlush(user);
        events.changed("password.set", user.id());
    }
}
