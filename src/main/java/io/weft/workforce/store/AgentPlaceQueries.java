package io.weft.workforce.store;

import io.weft.access.AgentPlace;
import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where agents stand: under whom, in which unit. */
@Repository
@RequiredArgsConstructor
public class AgentPlaceQueries {

    private static final String UNDER = """
            -- union and not union all: two agents who name each other as superior end the walk
            with recursive subordinate as (
                select company, agent_no from workforce_agent where company = :company and manager_no = :agentNo
                union
                select a.company, a.agent_no
                  from workforce_agent a
                  join subordinate s on s.company = a.company and s.agent_no = a.manager_no
            )
            select company, agent_no from subordinate where agent_no <> :agentNo
            """;

    private static final String IN_UNITS = """
            select a.company, a.agent_no
              from unnest(:companies::text[], :codes::text[]) as unit (company, code)
              join workforce_agent a on a.company = unit.company and a.org_unit = unit.code
            """;

    private static final String PLACE = "select company, agent_no, name, org_unit from workforce_agent ";

    private static final String FIND = PLACE + " where company = :company and agent_no = :agentNo";

    private static final String FIRST_SERVING = PLACE + """
             where company = :company and leave_date is null
             order by agent_no
             limit 1
            """;

    private final JdbcClient jdbc;

    public Set<AgentRef> under(AgentRef manager) {
        return new LinkedHashSet<>(jdbc.sql(UNDER)
                .param("company", manager.company())
                .param("agentNo", manager.agentNo())
                .query(AgentRef.class)
                .list());
    }

    public Set<AgentRef> in(Collection<OrgUnitRef> units) {
        return new LinkedHashSet<>(jdbc.sql(IN_UNITS)
                .param("companies", units.stream().map(OrgUnitRef::company).toArray(String[]::new))
                .param("codes", units.stream().map(OrgUnitRef::code).toArray(String[]::new))
                .query(AgentRef.class)
                .list());
    }

    public Optional<AgentPlace> find(AgentRef agent) {
        return jdbc.sql(FIND)
                .param("company", agent.company())
                .param("agentNo", agent.agentNo())
                .query(AgentPlaceQueries::place)
                .optional();
    }

    public Optional<AgentPlace> firstServing(String company) {
        return jdbc.sql(FIRST_SERVING)
                .param("company", company)
                .query(AgentPlaceQueries::place)
                .optional();
    }

    private static AgentPlace place(ResultSet rs, int line) throws SQLException {
        AgentRef agent = new AgentRef(rs.getString("company"), rs.getString("agent_no"));
        return new AgentPlace(agent, rs.getString("name"), rs.getString("org_unit"));
    }
}
