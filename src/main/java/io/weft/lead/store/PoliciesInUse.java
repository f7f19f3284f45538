package io.weft.lead.store;

import io.weft.platform.feed.DerivedFromFeed;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies a lead or a joint deal counts on: a feed that brought them is not taken back. */
@Repository
@RequiredArgsConstructor
class PoliciesInUse implements DerivedFromFeed {

    private static final String IN_USE = """
            select exists (select
                             from policy_policy p
                            where p.created_run = :run
                              and (exists (select from lead_joint_policy j where j.policy_id = p.id)
                                   or exists (select from lead_lead l where l.policy_id = p.id)))
            """;

    private final JdbcClient jdbc;

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public boolean isBuiltUpon(String kind, long run) {
        return kind.equals("policies")
                && jdbc.sql(IN_USE).param("run", run).query(Boolean.class).single();
    }

    /** Nothing is derived by itself: who attached a policy has to detach it. */
    @Override
    public void letGo(String kind, long run) {}
}
