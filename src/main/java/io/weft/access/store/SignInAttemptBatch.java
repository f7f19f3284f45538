package io.weft.access.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tries to sign in. */
@Repository
@RequiredArgsConstructor
public class SignInAttemptBatch {

    private static final String RECORD = """
            insert into access_sign_in_attempt (login_hash, address, succeeded)
            values (:login, :address, :succeeded)
            """;

    private static final String FORGET = """
            delete from access_sign_in_attempt where at < now() - interval '1 day'
            """;

    private static final String SEEN = """
            update access_user set last_sign_in_at = now() where id = :user
            """;

    private final JdbcClient jdbc;

    public void record(byte[] loginHash, String address, boolean succeeded) {
        jdbc.sql(RECORD)
                .param("login", loginHash)
                .param("address", address)
                .param("succeeded", succeeded)
                .update();
    }

    /** Notes the visit and drops tries older than a day. */
    public int seen(long user) {
        jdbc.sql(SEEN).param("user", user).update();
        return jdbc.sql(FORGET).update();
    }
}
