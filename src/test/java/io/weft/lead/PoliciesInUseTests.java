package io.weft.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Sales;
import io.weft.platform.feed.DerivedFromFeed;
import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A file is not taken back under a joint deal that counts on its policies. */
@WeftTest
@Transactional
class PoliciesInUseTests {

    private static final long RUN = 900_000_001L;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<DerivedFromFeed> derived;

    @Test
    void aPolicyOfADealStandsInTheWayOfAnUndo() {
        var sales = new Sales(jdbc);
        long policy = sales.policy(sales.pc, sales.pc);
        jdbc.sql("update policy_policy set created_run = :run where id = :id")
                .param("run", RUN)
                .param("id", policy)
                .update();
        assertThat(inTheWay()).doesNotContain("leads");

        sales.attach(sales.jointDeal(), policy);

        assertThat(inTheWay()).contains("leads");
    }

    private List<String> inTheWay() {
        return derived.stream()
                .filter(of -> of.isBuiltUpon("policies", RUN))
                .map(DerivedFromFeed::name)
                .toList();
    }
}
