package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.penetration.service.PenetrationIndex;
import io.weft.penetration.store.Snapshot;
import io.weft.penetration.store.SnapshotReader;
import io.weft.platform.job.service.JobLanes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times the first reading of all contracts, and taking over what a feed of 10,000 policies changed. */
@Tag("bench")
class IndexBuildBenchTests {

    private static final int CUSTOMERS = Integer.getInteger("weft.bench.customers", 100_000);
    private static final int FED = 10_000;
    private static final double BUILD_BAR_S = 10;
    private static final double REFRESH_BAR_S = 1;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Three companies, three policies a customer, a third of the records open to the life company. */
    private static final String FILL = """
            insert into access_company (code, line, name) values ('BL', 'LIFE', 'BL'), ('BP', 'PC', 'BP'), ('BH', 'HEALTH', 'BH');
            insert into catalog_channel (code, name, home_series) values ('BA', 'BA', 'LIFE'), ('BB', 'BB', 'BANK'), ('BC', 'BC', null);
            insert into catalog_product (company, code, series, class, name, need_fed)
            select c.code, 'X' || n, c.line, 'C' || n %% 3, 'X', 'LIFE' from access_company c, generate_series(0, 5) n where c.code like 'B_';
            insert into access_org_unit (company, code, parent_code, name, level)
            select c.code, u.code, u.parent, 'U', u.level
              from (values ('BL'), ('BP'), ('BH')) c (code),
                   (select 'HQ' as code, null as parent, 'HQ' as level union all
                    select 'P' || n, 'HQ', 'PROVINCE' from generate_series(0, 199) n) u;
            insert into workforce_agent (company, agent_no, name, org_unit, channel, practice_reg_no, join_date)
            select c.code, 'A' || n, 'A', 'P' || n %% 200, 'BA', '1', date '2020-01-01'
              from (values ('BL'), ('BP'), ('BH')) c (code), generate_series(0, %1$d / 200) n;
            insert into customer_party (gcid, kind) select n, case when n %% 50 = 0 then 'ORG' else 'PERSON' end from generate_series(1::bigint, %1$d) n;
            insert into customer_source_record (company, source_key, gcid, kind, name, name_norm, verified, updated_at, region_code, birth_date)
            select c.code, 'K' || n, n, 'PERSON', 'X', 'X', 'DOC', timestamptz '2026-01-01', (11 + n %% 20) || '0000', date '1960-01-01' + (n * 7 %% 15000)::int
              from generate_series(1::bigint, %1$d) n
              join (values ('BL', 0), ('BP', 1), ('BH', 2)) c (code, k) on c.k = 0 or (n + c.k) %% 4 < c.k;
            insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit, agent_no, selling_company, issue_date,
                   effective_date, expiry_date, premium_mode, annual_premium, status)
            select s.company, 'P' || s.id || '-' || k, 'X' || (s.id + k) %% 6, s.id, (array['BA', 'BB', 'BC'])[1 + s.id %% 3],
                   'P' || s.gcid %% 200, 'A' || s.gcid %% (%1$d / 200), case when s.id %% 9 = 0 then 'BL' else s.company end, d.day, d.day,
                   case when s.id %% 5 = 0 then d.day + 364 end, 'REGULAR', 500 + (s.id * 37 + k * 11) %% 30000, 'INFORCE'
              from customer_source_record s, generate_series(1, 2) k,
                   lateral (select date '2016-01-01' + ((s.gcid * 131 + k * 977) %% 3900)::int as day) d
             where k = 1 or s.id %% 7 < 5;
            insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at, evidence_ref)
            select s.company, s.id, 'SHARE_XSELL', 'BL', 'GIVEN', timestamptz '2026-01-01', 'E'
              from customer_source_record s where s.company <> 'BL' and s.gcid %% 3 > 0;
            update platform_data_version set version = version + 1
            """;

    /** As a feed leaves them: half of the rows new, half of them changed. */
    private static final String FEED = """
            insert into platform_job (id, type, lane, title, status, requested_by) values (gen_random_uuid(), 'feed', 'feeds', 't', 'DONE', 0);
            insert into platform_feed_run (job_id, kind, company, file_name, status, finished_at)
            select id, 'policies', 'BL', 't', 'DONE', now() from platform_job where id not in (select job_id from platform_feed_run) limit 1;
            insert into platform_feed_before (run, before)
            select r.run, to_jsonb(p) from (select max(run) as run from platform_feed_run) r, policy_policy p where p.id %% %1$d = %2$d and p.id <= %1$d * 5000;
            update policy_policy p set status = 'LAPSED', status_date = date '2026-11-01', changed_run = (select max(run) from platform_feed_run)
             where p.id %% %1$d = %2$d and p.id <= %1$d * 5000;
            insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit, agent_no, selling_company, issue_date,
                   effective_date, premium_mode, annual_premium, status, created_run, changed_run)
            select s.company, 'N' || r.run || '-' || s.id, 'X1', s.id, 'BA', 'P1', 'A1', s.company, date '2026-11-10', date '2026-11-10', 'REGULAR', 900,
                   'INFORCE', r.run, r.run
              from customer_source_record s, (select max(run) as run from platform_feed_run) r where s.id %% %1$d = %2$d and s.id <= %1$d * 5000;
            update platform_data_version set version = version + 1
            """;

    @Test
    void readsAllAndThenWhatChanged() throws Exception {
        var report = new BenchReport("Penetration index of " + CUSTOMERS + " customers");
        try (BenchWeft weft = BenchWeft.start(Path.of("target", "bench", "index-" + CUSTOMERS))) {
            weft.stop(JobLanes.class);
            weft.stop(PenetrationIndex.class);
            fill(weft);
            var reader = weft.bean(SnapshotReader.class);
            var known = reader.read(TODAY);
            var builds = new double[3];
            for (int again = 0; again < builds.length; again++) {
                double database = weft.databaseSeconds();
                builds[again] = seconds(() -> reader.read(TODAY));
                report.measured("index build", text(builds[again]), "≤ 10 s");
                report.measured("processor time of the database", text(weft.databaseSeconds() - database), "");
            }
            report.measured("contracts", known.index().contracts(), "");
            var refreshes = new double[5];
            for (int feed = 1; feed <= refreshes.length; feed++) {
                execute(weft, FEED.formatted(Math.max(1, contracts(known) / FED), feed));
                ask(known);
                var before = known;
                long begin = System.nanoTime();
                known = reader.readSince(before, TODAY);
                refreshes[feed - 1] = (System.nanoTime() - begin) / 1e9;
                report.measured("refresh after " + FED + " policies", text(refreshes[feed - 1]), "≤ 1 s");
            }
            assertThat(ask(known)).isEqualTo(ask(reader.read(TODAY)));
            assertThat(median(builds)).as("median build, s").isLessThan(BUILD_BAR_S);
            assertThat(median(refreshes)).as("median refresh, s").isLessThan(REFRESH_BAR_S);
        } finally {
            report.print();
        }
    }

    private static int contracts(Snapshot known) {
        return Math.min(known.index().contracts(), known.index().customers());
    }

    private static Figures ask(Snapshot known) {
        var slice = new Slice(TODAY, Segment.PERSON, Filters.none());
        return PenetrationRules.figures(known.index(), slice, Breakdown.by(Dimension.PRODUCT), Viewer.of("BL"));
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().toArray()[seconds.length / 2];
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static void fill(BenchWeft weft) {
        boolean there = JdbcClient.create(weft.asApplication())
                .sql("select exists (select from access_company where code = 'BL')")
                .query(Boolean.class)
                .single();
        if (!there) {
            execute(weft, FILL.formatted(CUSTOMERS));
            JdbcClient.create(weft.asOwner()).sql("vacuum analyze").update();
        }
    }

    private static void execute(BenchWeft weft, String statements) {
        var owner = JdbcClient.create(weft.asOwner());
        for (var statement : statements.split(";\n")) {
            owner.sql(statement).update();
        }
    }
}
