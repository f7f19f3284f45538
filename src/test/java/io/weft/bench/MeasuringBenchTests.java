package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.MeasureSource;
import io.weft.kpi.MeasureSource.Taking;
import io.weft.kpi.service.Measuring;
import io.weft.penetration.service.MonthEnds;
import io.weft.penetration.service.PenetrationIndex;
import io.weft.platform.job.service.JobLanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a month end and measures a month of the KPI over three policies and six receipts a customer. */
@Tag("bench")
class MeasuringBenchTests {

    private static final int CUSTOMERS = Integer.getInteger("weft.bench.customers", 100_000);
    private static final Path DATA = Path.of("target", "bench", "months-" + CUSTOMERS);
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final double BAR_S = 60;

    private static final String GROUP = """
            insert into access_company (code, line, name) values ('BL', 'LIFE', 'BL'), ('BP', 'PC', 'BP'), ('BH', 'HEALTH', 'BH');
            insert into catalog_channel (code, name, home_series) values ('BA', 'BA', 'LIFE'), ('BB', 'BB', 'BANK'), ('BC', 'BC', null);
            insert into catalog_product (company, code, series, class, name, need_fed)
            select c.code, 'X' || n, c.line, 'C' || n %% 3, 'X', 'LIFE' from access_company c, generate_series(0, 5) n where c.code in ('BL', 'BP', 'BH');
            insert into access_org_unit (company, code, parent_code, name, level)
            select c.code, u.code, u.parent, 'U', u.level
              from (values ('BL'), ('BP'), ('BH')) c (code),
                   (select 'HQ' as code, null as parent, 'HQ' as level union all
                    select 'P' || n, 'HQ', 'PROVINCE' from generate_series(0, 29) n union all
                    select 'P' || n || 'C' || k, 'P' || n, 'COUNTY' from generate_series(0, 29) n, generate_series(0, 9) k) u;
            insert into access_org_unit_tree (company, ancestor, unit, depth)
            select company, code, code, 0 from access_org_unit union all
            select company, parent_code, code, 1 from access_org_unit where parent_code is not null union all
            select company, 'HQ', code, 2 from access_org_unit where level = 'COUNTY';
            insert into workforce_agent (company, agent_no, name, org_unit, channel, practice_reg_no, join_date)
            select c.code, 'A' || n, 'A', 'P' || n %% 30 || 'C' || n %% 10, 'BA', '1', date '2020-01-01' + n %% 2000
              from (values ('BL'), ('BP'), ('BH')) c (code), generate_series(0, %1$d / 200) n;
            insert into customer_party (gcid, kind) select n, case when n %% 50 = 0 then 'ORG' else 'PERSON' end from generate_series(1::bigint, %1$d) n;
            insert into customer_source_record (company, source_key, gcid, kind, name, name_norm, verified, updated_at, region_code, birth_date)
            select c.code, 'K' || n, n, 'PERSON', 'X', 'X', 'DOC', timestamptz '2026-01-01', '31', date '1960-01-01' + (n * 7 %% 15000)::int
              from generate_series(1::bigint, %1$d) n
              join (values ('BL', 0), ('BP', 1), ('BH', 2)) c (code, k) on c.k = 0 or (n + c.k) %% 4 < c.k;
            insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit, agent_no, selling_company, issue_date,
                   effective_date, expiry_date, premium_mode, pay_term_years, annual_premium, status, status_date, renewal_of, first_commission)
            select s.company, 'P' || s.id || '-' || k, 'X' || (s.id + k) %% 6, s.id, (array['BA', 'BB', 'BC'])[1 + s.id %% 3],
                   'P' || s.gcid %% 30 || 'C' || s.gcid %% 10, 'A' || s.gcid %% (%1$d / 200),
                   case when s.id %% 9 = 0 then 'BL' else s.company end, d.day, d.day,
                   case when s.company = 'BP' then d.day + 364 end,
                   case when s.company = 'BP' then 'ANNUAL_RENEW' when s.id %% 10 = 0 then 'SINGLE' else 'REGULAR' end, 10,
                   500 + (s.id * 37 + k * 11) %% 30000,
                   case when s.company <> 'BP' and (s.id + k) %% 5 = 0 then 'LAPSED' else 'INFORCE' end,
                   case when s.company <> 'BP' and (s.id + k) %% 5 = 0 then d.day + 500 end,
                   case when s.company = 'BP' and k > 1 and s.id %% 2 = 0 then 'P' || s.id || '-' || k - 1 end, 100
              from customer_source_record s,
                   generate_series(1, 3) k,
                   lateral (select case when s.company = 'BP' then date '2023-11-20' + 365 * (k - 1) + (s.gcid * 131 %% 340)::int
                                        else date '2016-01-01' + ((s.gcid * 131 + k * 977) %% 3900)::int end as day) d
             where k < 3 or s.company = 'BP' or s.id %% 4 < 1;
            insert into policy_receipt (company, receipt_no, policy_id, phase, due_date, received_on, amount)
            select p.company, 'R' || p.id || '-' || k, p.id, case when k = 0 then 'FIRST' else 'CONTINUED' end,
                   p.effective_date + k * 365, p.effective_date + k * 365, p.annual_premium
              from policy_policy p, generate_series(0, 9) k
             where p.effective_date + k * 365 <= date '2026-11-15'
               and (k = 0 or p.premium_mode = 'REGULAR' and (p.id + k) %% 7 > 0 and k <= 4);
            insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at, evidence_ref)
            select s.company, s.id, 'SHARE_XSELL', 'BL', 'GIVEN', timestamptz '2026-01-01', 'E'
              from customer_source_record s where s.company <> 'BL' and s.gcid %% 3 > 0;
            update platform_data_version set version = version + 1
            """;

    @Test
    void aMonthIsKeptWithinAMinuteAndMeasured() throws Exception {
        var report = new BenchReport("A month of " + CUSTOMERS + " customers");
        fill();
        try (BenchWeft weft = BenchWeft.start(DATA)) {
            weft.stop(JobLanes.class);
            size(report, JdbcClient.create(weft.asApplication()));
            var index = weft.bean(PenetrationIndex.class);
            report.measured("index, before", seconds(() -> index.exact(Duration.ofMinutes(10))), "");
            double kept = time(report, "month end kept, first time", () -> keep(weft));
            time(report, "month end kept again", () -> keep(weft));
            each(report, weft);
            var measuring = weft.bean(Measuring.class);
            report.measured("kpi-measure", seconds(() -> measuring.measure(MONTH)), "");
            report.measured("kpi-measure again", seconds(() -> measuring.measure(MONTH)), "");
            assertThat(kept).isLessThan(BAR_S);
        } finally {
            report.print();
        }
    }

    private static void keep(BenchWeft weft) {
        weft.bean(MonthEnds.class).keep(MONTH);
    }

    /** Each source alone, without writing. */
    private static void each(BenchReport report, BenchWeft weft) {
        var taking = new Taking(MONTH, MONTH.atEndOfMonth());
        for (var source : weft.beans(MeasureSource.class)) {
            var facts = new AtomicLong();
            double asked = run(() -> source.fed(taking));
            double took = run(() -> source.measure(taking, (span, fact) -> facts.incrementAndGet()));
            report.measured(
                    source.getClass().getSimpleName() + ", " + facts + " facts",
                    String.format(Locale.ROOT, "%.1f + %.1f s", asked, took),
                    "");
        }
    }

    /** In an application of its own: what no feed has brought, a running index does not look for. */
    private static void fill() throws IOException {
        try (BenchWeft weft = BenchWeft.start(DATA)) {
            weft.stop(JobLanes.class);
            if (weft.isEmpty()) {
                var owner = JdbcClient.create(weft.asOwner());
                for (var statement : GROUP.formatted(CUSTOMERS).split(";")) {
                    owner.sql(statement).update();
                }
                owner.sql("vacuum analyze").update();
            }
        }
    }

    private static void size(BenchReport report, JdbcClient jdbc) {
        for (var table : new String[] {"policy_policy", "policy_receipt", "workforce_agent", "access_org_unit"}) {
            report.measured(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single(),
                    "");
        }
    }

    private static double time(BenchReport report, String what, Runnable work) {
        double took = run(work);
        report.measured(what, String.format(Locale.ROOT, "%.1f s", took), "≤ 60 s");
        return took;
    }

    private static String seconds(Runnable work) {
        return String.format(Locale.ROOT, "%.1f s", run(work));
    }

    private static double run(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
