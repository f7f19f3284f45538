package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.job.JobContext;
import io.weft.platform.job.service.JobLanes;
import io.weft.tiering.RuleSet;
import io.weft.tiering.service.Recount;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.TierRun;
import io.weft.tiering.service.WhatIfDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run over all customers against one hand-written statement with the same outcome, a what-if, and a recount. */
@Tag("bench")
class TieringBenchTests {

    private static final Path WORK = Path.of("target", "bench");
    private static final int CUSTOMERS = Integer.getInteger("weft.bench.customers", 100_000);

    private static final String GROUP = """
            insert into access_company (code, line, name) values ('BL', 'LIFE', 'BL'), ('BP', 'PC', 'BP'), ('BH', 'HEALTH', 'BH');
            insert into catalog_channel (code, name) values ('BC', 'BC');
            insert into catalog_product (company, code, series, class, name, need_fed)
            values ('BL', 'X', 'LIFE', 'WHOLE_LIFE', 'X', 'LIFE'), ('BP', 'X', 'PC', 'MOTOR', 'X', 'PROPERTY'),
                   ('BH', 'X', 'HEALTH', 'MEDICAL', 'X', 'HEALTH');
            insert into customer_party (gcid, kind) select n, 'PERSON' from generate_series(1::bigint, %1$d) n;
            insert into customer_source_record (company, source_key, gcid, kind, name, name_norm, annual_income, verified, updated_at)
            select c.code, 'K' || n, n, 'PERSON', 'X', 'X', case when n %% 3 > 0 then (n * 7919 %% 60) * 10000 end, 'DOC', timestamptz '2026-01-01'
              from generate_series(1::bigint, %1$d) n
              join (values ('BL', 0), ('BP', 1), ('BH', 2)) c (code, k) on c.k = 0 or (n + c.k) %% 4 < c.k;
            insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit, agent_no, selling_company, issue_date,
                   effective_date, premium_mode, pay_term_years, annual_premium, status, status_date)
            select s.company, 'P' || s.id || '-' || k, 'X', s.id, 'BC', 'U' || s.gcid %% 200, 'A' || s.gcid %% 5000, s.company,
                   date '2010-01-01' + ((s.gcid * 131 + k * 977) %% 5900)::int, date '2010-01-01' + ((s.gcid * 131 + k * 977) %% 5900)::int,
                   case when s.id %% 10 = 0 then 'SINGLE' else 'REGULAR' end, 10, 500 + (s.id * 37 + k * 11) %% 30000,
                   case when (s.id + k) %% 5 = 0 then 'LAPSED' else 'INFORCE' end, case when (s.id + k) %% 5 = 0 then date '2026-06-01' end
              from customer_source_record s, generate_series(1, 2) k;
            insert into customer_contact (company, contact_no, source_record_id, at, mode, outcome)
            select s.company, 'C' || s.id, s.id, now() - (s.id %% 200) * interval '1 day', 'PHONE',
                   case when s.id %% 4 = 0 then 'NO_ANSWER' else 'ANSWERED' end
              from customer_source_record s where s.id %% 2 = 0;
            insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at, evidence_ref)
            select s.company, s.id, 'SHARE_XSELL', 'BL', 'GIVEN', now(), 'E'
              from customer_source_record s where s.company <> 'BL' and s.gcid %% 3 > 0;
            """;

    /** The day of the business, which by night is another than the server's. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** F-24 in one statement, for the group only; what the product's run leaves in both its tables. */
    private static final String BY_HAND = """
            with who as materialized (
                select id, gcid, company, annual_income, verified, updated_at, blocked_until, deceased_on
                  from customer_source_record where kind = 'PERSON' and retracted_at is null),
            held as (
                select w.gcid,
                       coalesce(sum(p.annual_premium) filter (where p.on_day and p.premium_mode = 'SINGLE'), 0) as premium_single,
                       coalesce(sum(p.annual_premium) filter (where p.on_day and p.premium_mode = 'ANNUAL_RENEW'), 0) as premium_yearly,
                       coalesce(sum(p.annual_premium) filter (where p.on_day and p.premium_mode = 'REGULAR' and p.pay_term_years < 5), 0) as premium_short,
                       coalesce(sum(p.annual_premium) filter (where p.on_day and p.premium_mode = 'REGULAR' and p.pay_term_years between 5 and 9), 0) as premium_middle,
                       coalesce(sum(p.annual_premium) filter (where p.on_day and p.premium_mode = 'REGULAR' and coalesce(p.pay_term_years, 10) >= 10), 0) as premium_long,
                       coalesce(bit_or(1 << f.series) filter (where p.on_day), 0) as series_held,
                       coalesce(bit_or(1 << f.need) filter (where p.on_day), 0) as needs_met,
                       min(p.active_from) as since, bool_or(p.on_day) as in_force,
                       count(*) filter (where p.issue_date > :today::date - interval '36 months') as contracts_36m,
                       max(p.issue_date) as last_purchase,
                       max(row(p.on_day, false, p.annual_premium, p.id, p.company, p.org_unit, p.agent_no, p.channel))::text::tiering_main as main
                  from (select *, active_from <= :today::date and :today::date < active_to as on_day
                          from policy_policy where active_from <= :today::date) p
                  join who w on w.id = p.holder_id
                  left join (select company, code, array_position(array['LIFE','PC','HEALTH','ANNUITY','BANK','CARD','SEC','TRUST','FUND'], series) - 1 as series,
                                    array_position(array['ACCIDENT','HEALTH','LIFE','PROPERTY','RETIREMENT'], need) - 1 as need
                               from catalog_product) f on f.company = p.company and f.code = p.product
                 group by w.gcid),
            known as (
                select gcid, (max(array[case verified when 'GOV' then 4 when 'DOC' then 3 when 'OTP' then 2 else 1 end,
                              extract(epoch from updated_at), id, annual_income]) filter (where annual_income is not null))[4] as income,
                       coalesce(bool_or(blocked_until >= :today::date), false) as blocked,
                       coalesce(bool_or(deceased_on <= :today::date), false) as deceased, array_agg(distinct company) as companies
                  from who group by gcid),
            talked as (
                select w.gcid, count(*) filter (where k.at >= (:today::date - 89)::timestamp at time zone 'Asia/Shanghai') as contacts, max(k.at) as last_contact
                  from customer_contact k join who w on w.id = k.source_record_id
                 where k.outcome <> 'NO_ANSWER' group by w.gcid),
            fact as (
                select h.*, k.income, k.blocked, k.deceased, k.companies, coalesce(t.contacts, 0) as contacts,
                       (t.last_contact at time zone 'Asia/Shanghai')::date as last_contact,
                       h.premium_yearly + h.premium_short + h.premium_middle + h.premium_long + round(h.premium_single / 10, 2) as counted,
                       extract(year from age(:today::date, h.since)) as years
                  from held h join known k using (gcid) left join talked t using (gcid)),
            score as (
                select f.*,
                       6000 * case when counted >= 50000 then 100 when counted >= 20000 then 80 when counted >= 10000 then 60
                                   when counted >= 5000 then 40 when counted > 0 then 20 else 0 end
                       + 2000 * least(bit_count(series_held::bit(9)), 4) * 25
                       + 2000 * case when years >= 10 then 100 when years >= 5 then 80 when years >= 3 then 60 when years >= 1 then 40 else 20 end as value,
                       5000 * case when income is null then 30 when income >= 500000 then 100 when income >= 300000 then 80
                                   when income >= 150000 then 60 when income >= 80000 then 40 when income > 0 then 20 else 0 end
                       + 3000 * (5 - bit_count(needs_met::bit(5))) * 20
                       + 2000 * case when contacts >= 4 then 100 when contacts >= 2 then 70 when contacts = 1 then 40 else 0 end as potential
                  from fact f),
            tier as (
                select s.*, case when blocked or deceased or not in_force and potential < 700000 then 'ON_HOLD'
                                 when value >= 700000 then 'KEY_MANAGE' when potential >= 700000 then 'KEY_DEVELOP'
                                 when value >= 400000 or potential >= 400000 then 'NORMAL' else 'COLLECTION' end as tier
                  from score s),
            kept as (
                insert into tiering_decision (run_id, viewer, gcid, premium_single, premium_yearly, premium_short, premium_middle, premium_long,
                       series_held, needs_met, since, income, contacts, in_force, blocked, deceased, contracts_36m, last_purchase, last_contact,
                       channel, home_company, home_unit, home_agent, companies, counted, value, potential, reached, tier, below)
                select -1, '', gcid, premium_single, premium_yearly, premium_short, premium_middle, premium_long,
                       series_held, needs_met, since, income, contacts, in_force, blocked, deceased, contracts_36m, last_purchase, last_contact,
                       (main).channel, (main).company, (main).unit, (main).agent, companies, counted, value, potential, tier, tier, 0
                  from tier
                returning *)
            insert into tiering_standing (viewer, gcid, premium_single, premium_yearly, premium_short, premium_middle, premium_long,
                   series_held, needs_met, since, income, contacts, in_force, blocked, deceased, contracts_36m, last_purchase, last_contact,
                   channel, home_company, home_unit, home_agent, companies, counted, value, potential, reached, tier, below, version, overridden, entered_on)
            select viewer, gcid, premium_single, premium_yearly, premium_short, premium_middle, premium_long,
                   series_held, needs_met, since, income, contacts, in_force, blocked, deceased, contracts_36m, last_purchase, last_contact,
                   channel, home_company, home_unit, home_agent, companies, counted, value, potential, reached, tier, below, 1, false, :today::date
              from kept
            """;

    private static final String OUTCOME = """
            select count(*) || ' ' || sum(value) || ' ' || sum(potential) || ' '
                   || bit_xor(hashtextextended(gcid || tier || value || potential || counted || home_agent, 0))
              from tiering_standing where viewer = ''
            """;

    @Test
    void a_run_costs_at_most_half_more_than_one_statement_by_hand() throws Exception {
        var report = new BenchReport("Tiers of " + CUSTOMERS + " customers");
        try (BenchWeft weft = BenchWeft.startEmpty(WORK.resolve("tiering"))) {
            JdbcClient owner = JdbcClient.create(weft.asOwner());
            // the application would begin a run of its own
            weft.stop(JobLanes.class);
            for (var statement : GROUP.formatted(CUSTOMERS).split(";")) {
                if (!statement.isBlank()) {
                    owner.sql(statement).update();
                }
            }
            owner.sql("vacuum analyze").update();
            owner.sql("alter role weft_owner set work_mem = '512MB'").update();
            double byHand =
                    seconds(() -> owner.sql(BY_HAND).param("today", TODAY).update());
            String expected = outcome(owner);
            owner.sql("truncate tiering_standing, tiering_decision").update();

            var run = new Job();
            double took = seconds(() -> weft.bean(TierRun.class).run(run));

            assertThat(outcome(owner)).isEqualTo(expected);
            long rows = run.customers + run.views;
            report.ratio(
                    "run over everybody and all company views",
                    rate(took, rows),
                    rate(byHand, run.customers),
                    took / rows * run.customers / byHand,
                    "≤ 1.5 × by hand, row by row");
            measureAgain(report, weft);
            recount(report, weft, owner);
            whatIf(report, weft, owner);
        } finally {
            report.print();
        }
    }

    private static void measureAgain(BenchReport report, BenchWeft weft) {
        var run = new Job();
        double took = seconds(() -> weft.bean(TierRun.class).run(run));
        report.measured("the next run, nobody moved", rate(took, run.customers + run.views), "");
    }

    private static void whatIf(BenchReport report, BenchWeft weft, JdbcClient owner) {
        RuleSet rule = weft.bean(RuleDesk.class).inForce().rules();
        var desk = weft.bean(WhatIfDesk.class);
        report.measured("what-if, facts read first", millis(() -> desk.tryOut(rule, null)), "≤ 3 s");
        for (int i = 0; i < 5; i++) {
            desk.tryOut(rule, null);
        }
        report.measured("what-if again", millis(() -> desk.tryOut(rule, null)), "≤ 3 s");
        // facts are read anew; reading pages for the first time after they were written marks them, which the log has
        // to know
        owner.sql("update tiering_progress set stamp = stamp + 1").update();
        owner.sql("vacuum").update();
        String before = walPosition(owner);
        desk.tryOut(rule, null);
        report.measured(
                "what-if with the scheduler stopped, log from " + before, "to " + walPosition(owner), "not moved");
        assertThat(walPosition(owner)).isEqualTo(before);
        var runtime = Runtime.getRuntime();
        System.gc();
        report.measured(
                "heap in use with all facts in columns",
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000 + " MB",
                "≤ 1.5 GiB");
    }

    private static String walPosition(JdbcClient owner) {
        return owner.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }

    private static void recount(BenchReport report, BenchWeft weft, JdbcClient owner) {
        for (int i = 0; i < 4; i++) {
            owner.sql(
                            "insert into tiering_touched (gcid) select distinct 1 + (n * 7919 + :i) % :all from generate_series(1::bigint, 1000) n")
                    .param("i", i)
                    .param("all", CUSTOMERS)
                    .update();
            var took = millis(() -> weft.bean(Recount.class).some());
            if (i == 3) {
                report.measured("recount of 1,000 touched customers", took, "≤ 0.5 s");
            }
        }
    }

    private static String outcome(JdbcClient owner) {
        return owner.sql(OUTCOME).query(String.class).single();
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static String millis(Runnable work) {
        return String.format(Locale.ROOT, "%,.0f ms", seconds(work) * 1000);
    }

    private static String rate(double seconds, long rows) {
        return String.format(Locale.ROOT, "%.1f s, %,.0f rows/s", seconds, rows / seconds);
    }

    /** A job that keeps what it reports. */
    private static final class Job implements JobContext {

        private final UUID id = UUID.randomUUID();
        private long customers;
        private long views;

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public Map<String, String> args() {
            return Map.of("cause", "FIRST");
        }

        @Override
        public long requestedBy() {
            return 0;
        }

        @Override
        public void progress(double share) {}

        @Override
        public void result(String name, Object value) {
            if (name.equals("customers")) {
                customers = ((Number) value).longValue();
            } else if (name.equals("views")) {
                views = ((Number) value).longValue();
            }
        }
    }
}
