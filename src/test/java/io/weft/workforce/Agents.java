package io.weft.workforce;

import io.weft.access.AgentRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts agents into the register of a test, in words: {@code anAgent("W1").of("WA").sitsIn("U1").under("W0").in(jdbc)}. */
public record Agents(
        String company,
        String agentNo,
        String name,
        String orgUnit,
        @Nullable String managerNo,
        @Nullable LocalDate leaveDate) {

    /** The company of these tests, apart from every other test's. */
    public static final String COMPANY = "WORKFORCE";

    public static Agents anAgent(String agentNo) {
        return new Agents(COMPANY, agentNo, "王" + agentNo, "U1", null, null);
    }

    public Agents of(String otherCompany) {
        return new Agents(otherCompany, agentNo, name, orgUnit, managerNo, leaveDate);
    }

    public Agents named(String newName) {
        return new Agents(company, agentNo, newName, orgUnit, managerNo, leaveDate);
    }

    public Agents sitsIn(String unit) {
        return new Agents(company, agentNo, name, unit, managerNo, leaveDate);
    }

    public Agents under(String manager) {
        return new Agents(company, agentNo, name, orgUnit, manager, leaveDate);
    }

    public Agents left() {
        return new Agents(company, agentNo, name, orgUnit, managerNo, LocalDate.of(2026, 1, 31));
    }

    public AgentRef in(JdbcClient jdbc) {
        surroundings(jdbc);
        jdbc.sql("""
                        insert into workforce_agent (company, agent_no, name, org_unit, channel, manager_no, leave_date)
                        values (:company, :agentNo, :name, :orgUnit, 'WORKFORCE', :managerNo, :leaveDate)
                        """).paramSource(this).update();
        return new AgentRef(company, agentNo);
    }

    private void surroundings(JdbcClient jdbc) {
        String company = "insert into access_company (code, line, name) values (:company, 'LIFE', :company)";
        String unit = "insert into access_org_unit (company, code, name) values (:company, :orgUnit, :orgUnit)";
        String tree = "insert into access_org_unit_tree (company, ancestor, unit, depth)"
                + " values (:company, :orgUnit, :orgUnit, 0)";
        String channel = "insert into catalog_channel (code, name) values ('WORKFORCE', 'Any')";
        for (String insert : new String[] {company, unit, tree, channel}) {
            jdbc.sql(insert + " on conflict do nothing").paramSource(this).update();
        }
    }
}
