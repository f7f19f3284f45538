package io.weft.access.service;

import io.weft.access.Account;
import io.weft.access.store.AccountQueries;
import io.weft.access.store.AccountQueries.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Who may do what right now. Remembered for a few seconds only, so that a withdrawn grant or a departure takes hold on
 * every node at once for people, whatever their session says.
 */
@Service
@RequiredArgsConstructor
public class Accounts {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final AccountQueries queries;
    private final Clock clock;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Optional<Stored> stored, Instant until) {}

    /** The account as it is now; empty when it is gone. */
    public Optional<Account> live(long user) {
        return stored(user).map(Stored::account);
    }

    public Optional<Account> byLogin(String login) {
        return queries.byLogin(login, LocalDate.now(clock)).map(Stored::account);
    }

    /** To be called after any change to the user or the grants. */
    public void forget(long user) {
        remembered.remove(user);
    }

    Optional<Stored> stored(long user) {
        var now = clock.instant();
        var known = remembered.get(user);
        if (known == null || known.until.isBefore(now)) {
            known = new Remembered(queries.byId(user, LocalDate.now(clock)), now.plus(REMEMBERED));
            remembered.put(user, known);
        }
        return known.stored;
    }
}
