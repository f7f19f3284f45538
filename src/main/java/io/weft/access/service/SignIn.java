package io.weft.access.service;

import io.weft.access.Account;
import io.weft.access.TooManyAttempts;
import io.weft.access.rules.ThrottleRules;
import io.weft.access.store.AccountQueries;
import io.weft.access.store.AccountQueries.Stored;
import io.weft.access.store.SignInAttemptBatch;
import io.weft.access.store.SignInAttemptQueries;
import io.weft.platform.crypto.Cipher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks login and password. A wrong login, a wrong password and a departed user are answered alike and take alike
 * long; too many failures make everybody wait, on every node.
 */
@Service
public class SignIn {

    private static final int LONGEST = 200;

    private final ThrottleRules throttle = ThrottleRules.standard();
    private final AccountQueries accounts;
    private final SignInAttemptQueries attempts;
    private final SignInAttemptBatch attemptBatch;
    private final PasswordEncoder encoder;
    private final Cipher cipher;
    private final Clock clock;
    private final VerifiedCredentials verified;
    private final String nobodysHash;

    SignIn(
            AccountQueries accounts,
            SignInAttemptQueries attempts,
            SignInAttemptBatch attemptBatch,
            PasswordEncoder encoder,
            Cipher cipher,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.attemptBatch = attemptBatch;
        this.encoder = encoder;
        this.cipher = cipher;
        this.clock = clock;
        this.verified = new VerifiedCredentials(clock);
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    /**
     * The account, if the password is right and the user may sign in.
     *
     * @throws TooManyAttempts when the login or the address has to wait
     */
    public Optional<Account> withPassword(String login, String password, String address) {
        var name = normalised(login);
        var hash = cipher.hash(name, "access.login");
        var wait = throttle.waitFor(attempts.failures(hash, address, throttle.window()), clock.instant());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        var account = check(name, password).filter(Account::isActive);
        attemptBatch.record(hash, address, account.isPresent());
        account.ifPresent(found -> attemptBatch.seen(found.user().id()));
        return account;
    }

    /** The same for a call of the API, which sends the password each time: one verified lately is not hashed again. */
    public Optional<Account> withPasswordAgain(String login, String password, String address) {
        var name = normalised(login);
        var stored = accounts.byLogin(name, LocalDate.now(clock));
        if (stored.isPresent() && verified.knows(name, password, stored.get().passwordHash())) {
            return stored.map(Stored::account).filter(Account::isActive);
        }
        var account = withPassword(login, password, address);
        if (account.isPresent() && stored.isPresent()) {
            verified.remember(name, password, stored.get().passwordHash());
        }
        return account;
    }

    private Optional<Account> check(String login, String password) {
        var stored = accounts.byLogin(login, LocalDate.now(clock));
        var hash = stored.map(Stored::passwordHash).orElse(nobodysHash);
        var right = password.length() <= LONGEST && encoder.matches(password, hash);
        return right ? stored.filter(found -> found.passwordHash() != null).map(Stored::account) : Optional.empty();
    }

    private static String normalised(String login) {
        var name = login.trim().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl) ? "" : name;
    }
}
