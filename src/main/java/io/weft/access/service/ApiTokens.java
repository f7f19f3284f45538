package io.weft.access.service;

import io.weft.access.Account;
import io.weft.access.ApiTokenRow;
import io.weft.access.CurrentUser;
import io.weft.access.store.AccountQueries;
import io.weft.access.store.TokenBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of service accounts. */
@Service
@RequiredArgsConstructor
public class ApiTokens {

    private static final String MARK = "weft_";

    private final AccountQueries accounts;
    private final TokenBatch tokens;
    private final Accounts live;
    private final AccountEvents events;
    private final Clock clock;

    /** Whose token this is, if it is one and its owner may come in. */
    public Optional<Account> owner(String token) {
        return token.startsWith(MARK)
                ? accounts.ofToken(Secrets.hash(token)).flatMap(live::live).filter(Account::isActive)
                : Optional.empty();
    }

    /** The token, for the only time it can be seen. */
    @Transactional
    public String issue(long user, String label, @Nullable LocalDate lastDay, CurrentUser admin) {
        var token = MARK + Secrets.random();
        var expires = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        tokens.issue(new TokenBatch.Bearer(user, label, Secrets.hash(token), expires, admin.id()));
        events.changed("token.issued", user);
        return token;
    }

    @Transactional
    public boolean revoke(long user, long id) {
        var revoked = tokens.revokeToken(user, id);
        if (revoked) {
            events.changed("token.revoked", user);
        }
        return revoked;
    }

    public List<ApiTokenRow> of(long user) {
        return tokens.tokens(user);
    }
}
