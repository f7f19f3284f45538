package io.weft.workforce.store;

import io.weft.access.AgentRef;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.platform.sql.Sql;
import io.weft.workforce.AgentFilter;
import io.weft.workforce.AgentRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agents for lists. */
@Repository
@RequiredArgsConstructor
public class AgentQueries {

    private static final String PAGE = """
            -- the list's next page, unit by unit, within the viewer's reach: an empty parameter does not narrow it
            select a.company, a.agent_no, a.name, a.mobile_enc, a.org_unit, u.name as org_unit_name,
                   c.name as channel_name,
                   a.practice_reg_no, a.join_date, a.leave_date, a.manager_no
              from workforce_agent a
              join access_org_unit u on u.company = a.company and u.code = a.org_unit
              join catalog_channel c on c.code = a.channel
             where :company in ('', a.company)
               and (:orgUnit = '' or exists (
                    select from access_org_unit_tree t
                     where t.company = a.company and t.ancestor = :orgUnit and t.unit = a.org_unit))
               and :channel in ('', a.channel)
               and (:left or a.leave_date is null)
               and (a.name ilike :like or a.agent_no ilike :like)
               and (:everywhere
                    or a.company = :reachCompany
                    or a.company || '/' || a.org_unit = any (:reachUnits)
                    or a.company || '/' || a.agent_no = any (:reachAgents))
               and (a.company, a.org_unit, a.agent_no) > (:afterCompany, :afterUnit, :afterAgent)
             order by a.company, a.org_unit, a.agent_no
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final AgentMobile mobile;

    /** The rows the filter and the viewer's scope let through, unit by unit. */
    public List<AgentRow> page(AgentFilter filter, Scope scope, int limit) {
        String[] after = filter.start();
        return jdbc.sql(PAGE)
                .param("company", Sql.orEmpty(filter.company()))
                .param("orgUnit", Sql.orEmpty(filter.orgUnit()))
                .param("channel", Sql.orEmpty(filter.channel()))
                .param("left", filter.showsLeft())
                .param("like", Sql.containing(filter.q()))
                .param("everywhere", scope.level() == ScopeLevel.GRP || scope.company() == null)
                .param("reachCompany", scope.wholeCompany() ? Sql.orEmpty(scope.company()) : "")
                .param("reachUnits", scope.orgUnitKeys())
                .param("reachAgents", scope.agentKeys())
                .param("afterCompany", after[0])
                .param("afterUnit", after[1])
                .param("afterAgent", after[2])
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private AgentRow row(ResultSet rs, int line) throws SQLException {
        return new AgentRow(
                new AgentRef(rs.getString("company"), rs.getString("agent_no")),
                rs.getString("name"),
                mobile.masked(rs.getBytes("mobile_enc")),
                rs.getString("org_unit"),
                rs.getString("org_unit_name"),
                rs.getString("channel_name"),
                rs.getString("practice_reg_no"),
                rs.getObject("join_date", LocalDate.class),
                rs.getObject("leave_date", LocalDate.class),
                rs.getString("manager_no"));
    }
}
