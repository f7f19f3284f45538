package io.weft.customer.store;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.Colleague;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who works with whom: the same unit, and for a leader everybody led. */
@Repository
@RequiredArgsConstructor
public class ColleagueQueries {

    private static final String TEAM = """
            select u.id, u.name
              from access_user u
             where u.status = 'ACTIVE'
               and u.company = :company
               and (u.org_unit = :unit
                    or u.company || '/' || u.org_unit = any(:units)
                    or u.company || '/' || u.agent_no = any(:agents)
                    or u.id = :self)
            """;

    private static final String LIST = TEAM + " and u.id <> :self order by u.name, u.id limit 200";
    private static final String ONE = TEAM + " and u.id = :other";

    private final JdbcClient jdbc;

    /** Everybody of the user's team but the user. */
    public List<Colleague> of(Scope scope, CurrentUser user) {
        return ask(LIST, scope, user)
                .query((row, n) -> new Colleague(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Whether the other is of the user's team; one is always of one's own. */
    public boolean areTeam(Scope scope, CurrentUser user, long other) {
        return user.id() == other
                || ask(ONE, scope, user)
                        .param("other", other)
                        .query((row, n) -> row.getLong("id"))
                        .optional()
                        .isPresent();
    }

    private JdbcClient.StatementSpec ask(String sql, Scope scope, CurrentUser user) {
        return jdbc.sql(sql)
                .param("company", user.company())
                .param("unit", user.orgUnit())
                .param("units", scope.orgUnitKeys())
                .param("agents", scope.agentKeys())
                .param("self", user.id());
    }
}
