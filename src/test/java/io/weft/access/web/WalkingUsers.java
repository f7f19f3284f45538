package io.weft.access.web;

import io.weft.access.Role;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One user for each role, and one who holds them all. */
final class WalkingUsers {

    static final String ALL = "walk-all";

    private WalkingUsers() {}

    static String login(Role role) {
        return "walk-" + role.name().toLowerCase(Locale.ROOT);
    }

    static void create(JdbcClient jdbc, Role role) {
        user(jdbc, login(role));
        grant(jdbc, login(role), role);
    }

    static void createWithAllRoles(JdbcClient jdbc) {
        user(jdbc, ALL);
        for (var role : Role.values()) {
            grant(jdbc, ALL, role);
        }
    }

    private static void user(JdbcClient jdbc, String login) {
        jdbc.sql("""
                insert into access_user (login, name, company, must_change_password)
                values (:login, :login, 'WALK', false)
                    on conflict do nothing
                """).param("login", login).update();
    }

    private static void grant(JdbcClient jdbc, String login, Role role) {
        jdbc.sql("""
                insert into access_role_grant (user_id, role, scope, valid_from)
                select id, :role, :scope, date '2020-01-01'
                  from access_user u
                 where login = :login
                   and not exists (select from access_role_grant g where g.user_id = u.id and g.role = :role)
                """)
                .param("login", login)
                .param("role", role.name())
                .param("scope", role.usualReach().name())
                .update();
    }
}
