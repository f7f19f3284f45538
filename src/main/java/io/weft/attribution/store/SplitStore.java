package io.weft.attribution.store;

import io.weft.attribution.rules.SplitRules.Weight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agents who share a claim, in the order they were named. */
@Repository
@RequiredArgsConstructor
public class SplitStore {

    private static final String OF = """
            select agent_no, weight
              from attribution_split
             where claim_id = :claim
             order by position
            """;
    private static final String LOCK_UNSPOKEN = """
            -- as long as the other company has not spoken
            select c.credited_company
              from attribution_claim c
             where c.id = :claim
               and c.status in ('DRAFT', 'AWAIT_POLICY', 'PENDING_CONFIRM', 'PARTLY_CONFIRMED')
               and not exists (select from attribution_confirmation k
                                where k.claim_id = c.id and k.company <> c.credited_company)
               for update
            """;
    private static final String UNKNOWN = """
            select n.agent_no
              from unnest(:agents::text[]) n (agent_no)
             where not exists (select from workforce_agent a where a.company = :company and a.agent_no = n.agent_no)
            """;
    private static final String SET = """
            insert into attribution_split (claim_id, position, agent_no, weight, set_by, set_at)
            select :claim, x.position, x.agent_no, x.weight, :user, :now
              from unnest(:agents::text[], :weights::int[]) with ordinality as x (agent_no, weight, position)
            """;

    private final JdbcClient jdbc;

    public List<Weight> of(long claim) {
        return jdbc.sql(OF).param("claim", claim).query(Weight.class).list();
    }

    /** Locks the claim and answers the company it credits; empty when the split is settled. */
    public Optional<String> lockUnspoken(long claim) {
        return jdbc.sql(LOCK_UNSPOKEN).param("claim", claim).query(String.class).optional();
    }

    /** Those that are no agents of the company. */
    public List<String> unknown(String company, List<Weight> weights) {
        return jdbc.sql(UNKNOWN)
                .param("company", company)
                .param("agents", agents(weights))
                .query(String.class)
                .list();
    }

    public void set(long claim, List<Weight> weights, long user, OffsetDateTime now) {
        jdbc.sql("delete from attribution_split where claim_id = :claim")
                .param("claim", claim)
                .update();
        jdbc.sql(SET)
                .param("claim", claim)
                .param("agents", agents(weights))
                .param("weights", weights.stream().map(Weight::weight).toArray(Integer[]::new))
                .param("user", user)
                .param("now", now)
                .update();
    }

    private static String[] agents(List<Weight> weights) {
        return weights.stream().map(Weight::agentNo).toArray(String[]::new);
    }
}
