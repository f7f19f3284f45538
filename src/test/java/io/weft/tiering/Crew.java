package io.weft.tiering;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work with tiers, by role; logins are fresh each time. */
public final class Crew {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000);

    private final JdbcClient jdbc;

    public Crew(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cross-sell manager of a whole company. */
    public String manager(String company) {
        return user(company, "R03", "SUB", null);
    }

    /** An agent with an account. */
    public String agent(String company, String agentNo) {
        return user(company, "R05", "OWN", agentNo);
    }

    /** Somebody of the group: R16 under a duty, R01 in the office, who sees no names. */
    public String ofGroup(String role) {
        return user(null, role, "GRP", null);
    }

    private String user(@Nullable String company, String role, String scope, @Nullable String agentNo) {
        var login = "tier" + NUMBER.incrementAndGet();
        if (company != null) {
            jdbc.sql("""
                            insert into access_org_unit (company, code, name) values (:company, 'HQ', 'HQ')
                                on conflict do nothing
                            """).param("company", company).update();
        }
        jdbc.sql("""
                        insert into access_user (login, name, company, org_unit, agent_no, password_hash, must_change_password)
                        select :login, :login, :company, :unit, :agent, u.password_hash, false
                          from access_user u where u.login = 'agent'
                        """)
                .param("login", login)
                .param("company", company)
                .param("unit", company == null ? null : "HQ")
                .param("agent", agentNo)
                .update();
        jdbc.sql("""
                        insert into access_role_grant (user_id, role, scope, valid_from)
                        select id, :role, :scope, date '2020-01-01' from access_user where login = :login
                        """)
                .param("role", role)
                .param("scope", scope)
                .param("login", login)
                .update();
        return login;
    }

    public long id(String login) {
        return jdbc.sql("select id from access_user where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }
}
