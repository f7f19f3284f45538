package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.service.Drafting;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafting claims for many receipts, against one hand-written statement that ends with the same claims. */
@Tag("bench")
class DraftingBenchTests {

    private static final Path WORK = Path.of("target", "bench");
    private static final int RECEIPTS = Integer.getInteger("weft.bench.receipts", 1_000_000);
    private static final int PER_POLICY = 4;

    private static final String GROUP = """
            insert into access_company (code, line, name) values ('BL', 'LIFE', 'BL'), ('BP', 'PC', 'BP');
            insert into catalog_channel (code, name) values ('BC', 'BC');
            insert into catalog_product (company, code, series, class, name) values ('BP', 'X', 'PC', 'MOTOR', 'X');
            insert into catalog_authority (agent_company, writer_company, product_class, licence_no, valid_from, valid_to)
            values ('BL', 'BP', '*', 'L', date '2000-01-01', date '2099-12-31');
            insert into access_org_unit (company, code, name) values ('BL', 'U', 'U');
            insert into workforce_agent (company, agent_no, name, org_unit, channel, practice_reg_no)
            select 'BL', 'A' || n, 'A', 'U', 'BC', '1' from generate_series(1, 1000) n;
            insert into customer_party (gcid, kind) values (1, 'PERSON');
            insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)
            values ('BP', 'C', 1, 'PERSON', 'X', 'X');
            """;
    private static final String POLICIES = """
            insert into policy_policy (company, policy_no, product, holder_id, channel, agent_no, selling_company, issue_date,
                   effective_date, premium_mode, annual_premium, status)
            select 'BP', 'P' || n, 'X', (select id from customer_source_record where company = 'BP'), 'BC',
                   'A' || (1 + n %% 1000), 'BL', date '2026-01-05', date '2026-01-05', 'REGULAR', 1000, 'INFORCE'
              from generate_series(1, %d) n;
            insert into policy_receipt (company, receipt_no, policy_id, phase, received_on, amount)
            select 'BP', 'R' || p.id || '-' || n, p.id, 'RENEWAL', date '2026-01-05' + (p.id %% 300)::int, 100 + p.id %% 900
              from policy_policy p, generate_series(1, %d) n;
            """;
    private static final String BY_HAND = """
            insert into attribution_claim
                   (policy_id, receipt_id, origin, mode, phase, credited_company, writer_company, agent_company, agent_no,
                    share_bp, basis_amount, claimed_amount, received_on, status, rule_version, due_on, created_at)
            select p.id, r.id, 'AUTO', 'MUTUAL', r.phase, p.selling_company, p.company, p.selling_company, p.agent_no,
                   10000, r.amount, r.amount, r.received_on, 'PENDING_CONFIRM', 1, current_date, now()
              from policy_receipt r
              join policy_policy p on p.id = r.policy_id
              join catalog_product f on f.company = p.company and f.code = p.product
              join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
              join catalog_authority k on k.agent_company = p.selling_company and k.writer_company = p.company
             where p.selling_company <> p.company
               and r.amount > 0
               and r.received_on >= date '2026-01-01'
               and a.practice_reg_no is not null
               and p.issue_date between k.valid_from and k.valid_to
            """;
    private static final String EMPTY = """
            alter table attribution_ledger_entry disable trigger user;
            alter table attribution_final disable trigger user;
            truncate attribution_claim cascade;
            alter table attribution_ledger_entry enable trigger user;
            alter table attribution_final enable trigger user;
            analyze attribution_claim
            """;
    private static final String OUTCOME = """
            select count(*) || ' ' || sum(claimed_amount) || ' ' || bit_xor(hashtextextended(receipt_id || mode || credited_company
                   || coalesce(agent_no, '') || claimed_amount || status, 0))
              from attribution_claim
            """;

    private static final String AGREED = """
            insert into access_user (login, kind, name, company, password_hash, status, must_change_password)
            values ('bl', 'PERSON', 'bl', 'BL', 'x', 'ACTIVE', false), ('bp', 'PERSON', 'bp', 'BP', 'x', 'ACTIVE', false);
            insert into attribution_confirmation (claim_id, round, company, decision, amount, user_id, at)
            select c.id, 1, v.company, 'CONFIRM', c.claimed_amount, u.id, now()
              from attribution_claim c
             cross join (values ('BL', 'bl'), ('BP', 'bp')) v (company, login)
              join access_user u on u.login = v.login
             where c.id % 10 < 8;
            update attribution_claim set status = 'POSTED' where id % 10 < 8;
            insert into attribution_ledger_entry (claim_id, kind, receipt_id, credited_company, writer_company, agent_company,
                   agent_no, mode, income_type, phase, amount, period, fact_period, rule_version, posted_by, posted_at)
            select id, 'POSTING', receipt_id, credited_company, writer_company, agent_company, agent_no, mode, income_type,
                   phase, claimed_amount, date_trunc('month', received_on)::date, date_trunc('month', received_on)::date,
                   rule_version, 1, now()
              from attribution_claim
             where status = 'POSTED';
            insert into attribution_dispute (claim_id, level, grounds, opened_by, opened_at, due_on)
            select id, 'BILATERAL', 'OWN_LEAD', 1, now(), current_date
              from attribution_claim
             where id % 100 = 9;
            update attribution_claim set status = 'DISPUTED' where id % 100 = 9
            """;

    @Test
    void drafting_takes_at_most_three_times_the_hand_written_statement() throws Exception {
        BenchReport report = new BenchReport("Drafting claims for " + RECEIPTS + " receipts");
        try (BenchWeft weft = BenchWeft.startEmpty(WORK.resolve("drafting"))) {
            JdbcClient owner = JdbcClient.create(weft.asOwner());
            statements(owner, GROUP + POLICIES.formatted(RECEIPTS / PER_POLICY, PER_POLICY));
            owner.sql("vacuum analyze").update();
            double byHand = seconds(() -> owner.sql(BY_HAND).update());
            String expected = outcome(owner);
            statements(owner, EMPTY);

            double drafted = seconds(() -> weft.bean(Drafting.class).draft());

            assertThat(outcome(owner)).isEqualTo(expected);
            report.ratio(
                    "drafting " + RECEIPTS + " receipts",
                    rate(drafted),
                    rate(byHand),
                    drafted / byHand,
                    "≤ 3 × by hand");
            report.measured(
                    "drafting again, nothing new",
                    millis(() -> weft.bean(Drafting.class).draft()),
                    "");
            statements(owner, AGREED);
            owner.sql("vacuum analyze").update();
            ListBench.measure(weft, report);
        } finally {
            report.print();
        }
    }

    private static void statements(JdbcClient owner, String text) {
        for (var statement : text.split(";")) {
            if (!statement.isBlank()) {
                owner.sql(statement).update();
            }
        }
    }

    private static String outcome(JdbcClient owner) {
        return owner.sql(OUTCOME).query(String.class).single();
    }

    private static String millis(Runnable work) {
        return String.format(java.util.Locale.ROOT, "%.0f ms", seconds(work) * 1000);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static String rate(double seconds) {
        return String.format(java.util.Locale.ROOT, "%.1f s, %,.0f receipts/s", seconds, RECEIPTS / seconds);
    }
}
