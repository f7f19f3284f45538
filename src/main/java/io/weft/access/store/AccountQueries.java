package io.weft.access.store;

import io.weft.access.Account;
import io.weft.access.CurrentUser;
import io.weft.access.Grant;
import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who somebody is and what is granted to him on a day; read on nearly every request. */
@Repository
@RequiredArgsConstructor
public class AccountQueries {

    private static final String USER = """
            -- a user as sign-in needs him
            select id, login, kind, password_hash, name, company, org_unit, agent_no, status, must_change_password
              from access_user
            """;

    private static final String GRANTS = """
            -- what is granted to a user on a day
            select role, scope, company, org_unit
              from access_role_grant
             where user_id = :user
               and valid_from <= :day
               and (valid_to is null or valid_to >= :day)
             order by role, id
            """;

    private static final String BEARER = """
            -- whose token is this
            select user_id
              from access_api_token
             where token_hash = :hash
               and revoked_at is null
               and (expires_at is null or expires_at > now())
            """;

    private final JdbcClient jdbc;

    /** An account and the hash its password is checked against. */
    public record Stored(Account account, @Nullable String passwordHash) {

        private Stored with(List<Grant> grants) {
            return new Stored(new Account(account.user(), account.kind(), account.status(), grants), passwordHash);
        }
    }

    public Optional<Stored> byLogin(String login, LocalDate day) {
        return jdbc.sql(USER + " where login = :login")
                .param("login", login)
                .query((row, n) -> stored(row))
                .optional()
                .map(stored -> stored.with(grants(stored.account.user().id(), day)));
    }

    public Optional<Stored> byId(long id, LocalDate day) {
        return jdbc.sql(USER + " where id = :id")
                .param("id", id)
                .query((row, n) -> stored(row))
                .optional()
                .map(stored -> stored.with(grants(id, day)));
    }

    public Optional<Long> ofToken(byte[] hash) {
        return jdbc.sql(BEARER).param("hash", hash).query(Long.class).optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var user = new CurrentUser(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("company"),
                row.getString("org_unit"),
                row.getString("agent_no"),
                row.getBoolean("must_change_password"));
        var kind = UserKind.valueOf(row.getString("kind"));
        var status = UserStatus.valueOf(row.getString("status"));
        return new Stored(new Account(user, kind, status, List.of()), row.getString("password_hash"));
    }

    private List<Grant> grants(long user, LocalDate day) {
        return jdbc.sql(GRANTS)
                .param("user", user)
                .param("day", day)
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        ScopeLevel.valueOf(row.getString("scope")),
                        row.getString("company"),
                        row.getString("org_unit")))
                .list();
    }
}
