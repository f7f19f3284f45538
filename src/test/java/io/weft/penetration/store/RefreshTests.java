package io.weft.penetration.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.RandomGroup;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.support.WeftTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What feeds change is taken over customer by customer, and comes to what reading everything comes to. */
@WeftTest
@Transactional
class RefreshTests {

    private static final long SEED = 20261123;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SnapshotReader reader;

    private static final Map<String, String> KINDS = Map.of(
            "policy_policy", "policies",
            "policy_holding", "holdings",
            "customer_consent", "consents",
            "customer_source_record", "customers");

    private final Random random = new Random(SEED);

    @Test
    void takesOverWhatFeedsChanged() {
        new RandomGroup(jdbc, random).write();
        var known = reader.read(RandomGroup.TODAY);
        for (int feed = 0; feed < 12; feed++) {
            change();

            var next = reader.readSince(known, RandomGroup.TODAY);

            assertThat(next.index().codes())
                    .as("read again only what changed")
                    .isSameAs(known.index().codes());
            same(next, reader.read(RandomGroup.TODAY));
            known = next;
        }
    }

    @Test
    void readsEverythingAgainWhenAFeedWasTakenBack() {
        new RandomGroup(jdbc, random).write();
        var known = reader.read(RandomGroup.TODAY);
        long run = run("policies");
        jdbc.sql("update platform_feed_run set status = 'UNDONE' where run = ?")
                .param(run)
                .update();
        jdbc.sql("delete from policy_policy where id % 3 = 0 and company = any(?)")
                .param(RandomGroup.COMPANIES.toArray(String[]::new))
                .update();

        same(reader.readSince(known, RandomGroup.TODAY), reader.read(RandomGroup.TODAY));
    }

    private void change() {
        switch (random.nextInt(5)) {
            case 0 -> some("policy_policy", "status = 'LAPSED', status_date = effective_date + 9");
            case 1 -> some("policy_policy", "product = 'P' || id % 3, service_agent_no = 'A9'");
            case 2 -> some("policy_policy", "holder_id = (" + ANOTHER + ")");
            case 3 -> some("customer_consent", "status = 'WITHDRAWN'");
            default -> some("customer_source_record", "gcid = (" + GCID + "), former_gcid = t.gcid, moved_at = now()");
        }
        some("customer_source_record", "region_code = '310000', birth_date = date '1980-01-01' + (id % 9000)::int");
        some("policy_holding", "closed_on = opened_on + 3");
    }

    private static final String ANOTHER =
            "select h.id from customer_source_record h where h.company = t.company order by (h.id * 7919 + t.id) % 97 limit 1";
    private static final String GCID =
            "select h.gcid from customer_source_record h where h.company = t.company order by (h.id * 7919 + t.id) % 97 limit 1";

    /** As a feed does it: the rows as they were, then as they are. */
    private void some(String table, String set) {
        long run = run(KINDS.get(table));
        long seventh = random.nextInt(7);
        var which = " where t.id % 7 = " + seventh + " and t.company = any(:group)";
        jdbc.sql("insert into platform_feed_before (run, before) select :run, to_jsonb(t) from " + table + " t" + which)
                .param("run", run)
                .param("group", RandomGroup.COMPANIES.toArray(String[]::new))
                .update();
        jdbc.sql("update " + table + " t set changed_run = :run, " + set + which)
                .param("run", run)
                .param("group", RandomGroup.COMPANIES.toArray(String[]::new))
                .update();
    }

    private long run(String kind) {
        var job = UUID.randomUUID();
        jdbc.sql("insert into platform_job (id, type, lane, title, status, requested_by)"
                        + " values (?, 'feed', 'feeds', 't', 'DONE', 0)")
                .param(job)
                .update();
        jdbc.sql("update platform_data_version set version = version + 1").update();
        return jdbc.sql("insert into platform_feed_run (job_id, kind, company, file_name, status, finished_at)"
                        + " values (?, ?, 'T1', 't', 'DONE', timestamptz '2026-10-20 12:00+08') returning run")
                .params(job, kind)
                .query(Long.class)
                .single();
    }

    private static void same(Snapshot patched, Snapshot built) {
        assertThat(patched.fingerprint()).isEqualTo(built.fingerprint());
        assertThat(patched.index().customers()).isEqualTo(built.index().customers());
        assertThat(patched.index().contracts()).isEqualTo(built.index().contracts());
        for (var by : Dimension.values()) {
            for (var viewer : List.of(Viewer.group(), Viewer.of("T1"), Viewer.of("T2"))) {
                var slice = new Slice(RandomGroup.TODAY.minusDays(by.ordinal() * 40L), Segment.ALL, Filters.none());
                assertThat(PenetrationRules.figures(patched.index(), slice, Breakdown.by(by), viewer))
                        .isEqualTo(PenetrationRules.figures(built.index(), slice, Breakdown.by(by), viewer));
            }
        }
    }
}
