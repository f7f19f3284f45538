package io.weft.access.store;

import io.weft.access.Role;
import io.weft.access.UserFilter;
import io.weft.access.UserKind;
import io.weft.access.UserRow;
import io.weft.access.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists users, a page at a time, by login. */
@Repository
@RequiredArgsConstructor
public class UserQueries {

    private static final String LIST = """
            -- users in order of their login, with the roles of the day
            select u.id, u.login, u.name, u.kind, u.status, u.company, u.org_unit, u.agent_no, u.last_sign_in_at,
                   coalesce((select string_agg(distinct g.role, ' ' order by g.role)
                               from access_role_grant g
                              where g.user_id = u.id and g.valid_from <= :day
                                and (g.valid_to is null or g.valid_to >= :day)), '') as roles
              from access_user u
             where (:after::text is null or u.login > :after)
               and (:q::text is null or u.login like :q or u.name ilike :q or u.agent_no ilike :q)
               and (:company::text is null or u.company = :company)
               and (:status::text is null or u.status = :status)
               and (:role::text is null
                    or exists (select
                                 from access_role_grant g
                                where g.user_id = u.id and g.role = :role and g.valid_from <= :day
                                  and (g.valid_to is null or g.valid_to >= :day)))
             order by u.login
             limit :limit
            """;

    private static final String OTHER_ADMINS = """
            -- does anybody else administer users on that day
            select exists (select
                             from access_role_grant g
                             join access_user u on u.id = g.user_id
                            where g.role = 'R20' and u.id <> :user and u.status = 'ACTIVE' and g.valid_from <= :day
                              and (g.valid_to is null or g.valid_to >= :day))
            """;

    private static final String ANY = """
            select exists (select from access_user)
            """;

    private final JdbcClient jdbc;

    public List<UserRow> list(UserFilter filter, LocalDate day, int limit) {
        return jdbc.sql(LIST)
                .param("after", filter.after(), Types.VARCHAR)
                .param("q", pattern(filter.q()), Types.VARCHAR)
                .param("company", filter.company(), Types.VARCHAR)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name(),
                        Types.VARCHAR)
                .param("role", filter.role() == null ? null : filter.role().name(), Types.VARCHAR)
                .param("day", day)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public boolean anybodyElseAdministers(long user, LocalDate day) {
        return jdbc.sql(OTHER_ADMINS)
                .param("user", user)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public boolean any() {
        return jdbc.sql(ANY).query(Boolean.class).single();
    }

    private static @Nullable String pattern(@Nullable String q) {
        return q == null
                ? null
                : "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static UserRow row(ResultSet row) throws SQLException {
        var seen = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new UserRow(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                UserKind.valueOf(row.getString("kind")),
                UserStatus.valueOf(row.getString("status")),
                row.getString("company"),
                row.getString("org_unit"),
                row.getString("agent_no"),
                roles(row.getString("roles")),
                seen == null ? null : seen.toInstant());
    }

    private static List<Role> roles(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Role::valueOf).toList();
    }
}
