package io.weft.access.store;

import io.weft.access.rules.ThrottleRules.Failures;
import java.time.Duration;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts failed tries to sign in, over all nodes. */
@Repository
@RequiredArgsConstructor
public class SignInAttemptQueries {

    private static final String FAILURES = """
            -- failures of a login, of an address, and of both together since the login's last success from there
            select (select count(*)
                      from access_sign_in_attempt a
                     where a.login_hash = :login and a.address = :address and not a.succeeded
                       and a.at > greatest(now() - :window * interval '1 second',
                                           coalesce((select max(s.at)
                                                       from access_sign_in_attempt s
                                                      where s.login_hash = :login and s.address = :address
                                                        and s.succeeded), '-infinity'))) as of_pair,
                   (select count(*)
                      from access_sign_in_attempt a
                     where a.login_hash = :login and not a.succeeded
                       and a.at > now() - :window * interval '1 second') as of_login,
                   (select count(*)
                      from access_sign_in_attempt a
                     where a.address = :address and not a.succeeded
                       and a.at > now() - :window * interval '1 second') as of_address,
                   (select max(a.at)
                      from access_sign_in_attempt a
                     where (a.login_hash = :login or a.address = :address) and not a.succeeded
                       and a.at > now() - :window * interval '1 second') as latest
            """;

    private final JdbcClient jdbc;

    public Failures failures(byte[] loginHash, String address, Duration window) {
        return jdbc.sql(FAILURES)
                .param("login", loginHash)
                .param("address", address)
                .param("window", window.toSeconds())
                .query((row, n) -> {
                    var latest = row.getObject("latest", OffsetDateTime.class);
                    return new Failures(
                            row.getInt("of_pair"),
                            row.getInt("of_login"),
                            row.getInt("of_address"),
                            latest == null ? null : latest.toInstant());
                })
                .single();
    }
}
