package io.weft.access.store;

import io.weft.access.ApiTokenRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links and bearer tokens; both are stored as hashes only. */
@Repository
@RequiredArgsConstructor
public class TokenBatch {

    private static final String ISSUE_LINK = """
            insert into access_one_time_token (token_hash, purpose, user_id, created_by, expires_at)
            values (:hash, :purpose, :user, :by, now() + :seconds * interval '1 second')
            """;

    private static final String WITHDRAW_LINKS = """
            delete from access_one_time_token
             where purpose = :purpose and user_id is not distinct from :user and used_at is null
            """;

    private static final String PEEK_LINK = """
            -- whom an unused link is for; 0 is the first admin
            select coalesce(user_id, 0)
              from access_one_time_token
             where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > now()
            """;

    private static final String USE_LINK = """
            update access_one_time_token set used_at = now()
             where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > now()
            """;

    private static final String ISSUE_TOKEN = """
            insert into access_api_token (user_id, label, token_hash, created_by, expires_at)
            values (:user, :label, :hash, :by, :expires)
            """;

    private static final String REVOKE_TOKEN = """
            update access_api_token set revoked_at = now()
             where id = :id and user_id = :user and revoked_at is null
            """;

    private static final String TOKENS = """
            select id, label, created_at, expires_at, revoked_at
              from access_api_token
             where user_id = :user
             order by id desc
            """;

    private final JdbcClient jdbc;

    /** A new link makes older unused ones worthless. */
    public void issueLink(NewLink link) {
        jdbc.sql(WITHDRAW_LINKS)
                .param("purpose", link.purpose())
                .param("user", link.user(), java.sql.Types.BIGINT)
                .update();
        jdbc.sql(ISSUE_LINK)
                .param("purpose", link.purpose())
                .param("user", link.user(), java.sql.Types.BIGINT)
                .param("hash", link.hash())
                .param("by", link.by())
                .param("seconds", link.life().toSeconds())
                .update();
    }

    public Optional<Long> peekLink(String purpose, byte[] hash) {
        return jdbc.sql(PEEK_LINK)
                .param("purpose", purpose)
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /** True for the one who comes first. */
    public boolean useLink(String purpose, byte[] hash) {
        return jdbc.sql(USE_LINK).param("purpose", purpose).param("hash", hash).update() == 1;
    }

    public void issueToken(NewToken token) {
        jdbc.sql(ISSUE_TOKEN)
                .param("user", token.user())
                .param("label", token.label())
                .param("hash", token.hash())
                .param("expires", token.expires(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", token.by())
                .update();
    }

    public boolean revokeToken(long user, long id) {
        return jdbc.sql(REVOKE_TOKEN).param("user", user).param("id", id).update() == 1;
    }

    public List<ApiTokenRow> tokens(long user) {
        return jdbc.sql(TOKENS)
                .param("user", user)
                .query((row, n) -> new ApiTokenRow(
                        row.getLong("id"),
                        row.getString("label"),
                        instant(row.getObject("created_at", OffsetDateTime.class)),
                        row.getObject("expires_at") == null
                                ? null
                                : instant(row.getObject("expires_at", OffsetDateTime.class)),
                        row.getObject("revoked_at") == null
                                ? null
                                : instant(row.getObject("revoked_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
