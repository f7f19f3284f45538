package io.weft.access.store;

import io.weft.access.ApiTokenRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

    /** A link to issue; no user for the first administrator. */
    public record Link(String purpose, @Nullable Long user, byte[] hash, Duration life, long by) {}

    /** A bearer token to issue. */
    public record Bearer(
            long user, String label, byte[] hash, @Nullable OffsetDateTime expires, long by) {}

    /** A new link makes older unused ones worthless. */
    public void issue(Link link) {
        jdbc.sql(WITHDRAW_LINKS)
                .param("purpose", link.purpose)
                .param("user", link.user, Types.BIGINT)
                .update();
        jdbc.sql(ISSUE_LINK)
                .param("purpose", link.purpose)
                .param("user", link.user, Types.BIGINT)
                .param("hash", link.hash)
                .param("by", link.by)
                .param("seconds", link.life.toSeconds())
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

    public void issue(Bearer token) {
        jdbc.sql(ISSUE_TOKEN)
                .param("user", token.user)
                .param("label", token.label)
                .param("hash", token.hash)
                .param("expires", token.expires, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", token.by)
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
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "expires_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
