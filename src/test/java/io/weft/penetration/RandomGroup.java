package io.weft.penetration;

import io.weft.policy.PolicyStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a small random group into the real tables, under company codes of its own. */
public record RandomGroup(JdbcClient jdbc, Random random) {

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    public static final List<String> COMPANIES = List.of("T1", "T2", "T3");
    private static final List<String> SERIES = List.of("LIFE", "PC", "HEALTH");
    private static final List<String> CHANNELS = List.of("T_TIED", "T_BANK", "T_OPEN");

    /** Three companies, their products and units, 120 customers and their contracts, most of them looked after; those of an earlier test stay as they are. */
    public void write() {
        boolean there = jdbc.sql("select exists (select from access_company where code = :code)")
                .param("code", COMPANIES.get(0))
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        jdbc.sql("insert into catalog_channel (code, name, home_series) values"
                        + " ('T_TIED', 'Tied', 'LIFE'), ('T_BANK', 'Bank', 'BANK'), ('T_OPEN', 'Open', null)")
                .update();
        for (int c = 0; c < COMPANIES.size(); c++) {
            company(COMPANIES.get(c), c);
        }
        for (int customer = 0; customer < 120; customer++) {
            customer(customer);
        }
        for (var table : List.of("policy_policy", "policy_holding")) {
            jdbc.sql("update " + table
                            + " set service_agent_no = 'A' || id % 4 where company = any(:group) and id % 5 <> 0")
                    .param("group", COMPANIES.toArray(String[]::new))
                    .update();
        }
        // one of nine lives where nobody knows, one of eleven is of no known age
        jdbc.sql(
                        "update customer_source_record set region_code = case when id % 9 > 0 then (array['110000', '310115', '440300'])[1 + id % 3] end,"
                                + " birth_date = case when id % 11 > 0 then date '1935-06-15' + (id * 977 % 33000)::int end"
                                + " where company = any(:group)")
                .param("group", COMPANIES.toArray(String[]::new))
                .update();
        // sold by an agent, in a unit that is said or in the agent's own
        jdbc.sql(
                        "update policy_policy set agent_no = 'S' || id % 4 where selling_company = any(:group) and id % 3 <> 0")
                .param("group", COMPANIES.toArray(String[]::new))
                .update();
    }

    private void company(String company, int number) {
        jdbc.sql("insert into access_company (code, line, name) values (?, 'LIFE', ?)")
                .params(company, "Company " + company)
                .update();
        for (var unit : List.of("HQ", "A", "A1", "B")) {
            jdbc.sql(
                            "insert into access_org_unit (company, code, parent_code, name, level) values (?, ?, ?, ?, 'CITY')")
                    .param(company)
                    .param(unit)
                    .param(unit.equals("HQ") ? null : unit.equals("A1") ? "A" : "HQ")
                    .param(unit)
                    .update();
        }
        jdbc.sql("insert into workforce_agent (company, agent_no, name, org_unit, channel)"
                        + " select ?, 'S' || n, 'S', (array['A', 'A1', 'B'])[n], 'T_TIED' from generate_series(1, 3) n")
                .param(company)
                .update();
        for (int p = 0; p < 3; p++) {
            jdbc.sql("insert into catalog_product (company, code, series, class, name) values (?, ?, ?, 'X', ?)")
                    .params(company, "P" + p, SERIES.get((number + p) % SERIES.size()), "Product " + p)
                    .update();
        }
    }

    private void customer(int number) {
        long gcid = jdbc.sql("insert into customer_party (kind) values (?) returning gcid")
                .param(random.nextInt(6) == 0 ? "ORG" : "PERSON")
                .query(Long.class)
                .single();
        for (var company : COMPANIES) {
            for (int records = random.nextInt(3); records > 0; records--) {
                record(gcid, company, number + "-" + records);
            }
        }
    }

    private void record(long gcid, String company, String key) {
        long record = jdbc.sql("insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)"
                        + " values (?, ?, ?, 'PERSON', 'N', 'N') returning id")
                .params(company, key, gcid)
                .query(Long.class)
                .single();
        if (random.nextInt(3) == 0) {
            consent(record, company);
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            policy(record, company, key + "/" + n);
        }
        if (random.nextInt(4) == 0) {
            holding(record, company, key);
        }
    }

    private void consent(long record, String company) {
        jdbc.sql("insert into customer_consent (company, source_record_id, purpose, to_company, status, given_at,"
                        + " expires_at, evidence_ref) values (?, ?, 'SHARE_XSELL', ?, ?, now(), ?, 'E')")
                .param(company)
                .param(record)
                .param(any(COMPANIES))
                .param(random.nextInt(4) == 0 ? "WITHDRAWN" : "GIVEN")
                .param(random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(3) - 1))
                .update();
    }

    private void policy(long record, String company, String number) {
        var effective = TODAY.minusDays(random.nextInt(800) - 50);
        jdbc.sql("insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit,"
                        + " selling_company, selling_org_unit, issue_date, effective_date, expiry_date, premium_mode,"
                        + " annual_premium, status, status_date)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SINGLE', 1, ?, ?)")
                .param(company)
                .param(number)
                .param("P" + random.nextInt(3))
                .param(record)
                .param(any(CHANNELS))
                .param(unit())
                .param(random.nextInt(3) == 0 ? any(COMPANIES) : company)
                .param(unit())
                .param(effective)
                .param(effective)
                .param(random.nextInt(3) == 0 ? null : effective.plusDays(random.nextInt(700)))
                .param(any(List.of(PolicyStatus.values())).name())
                .param(random.nextInt(3) == 0 ? null : effective.plusDays(random.nextInt(600) - 20))
                .update();
    }

    private void holding(long record, String company, String number) {
        var opened = TODAY.minusDays(random.nextInt(800) - 50);
        jdbc.sql("insert into policy_holding (company, holding_no, product, holder_id, channel, selling_company,"
                        + " opened_on, closed_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(company)
                .param(number)
                .param("P" + random.nextInt(3))
                .param(record)
                .param(any(CHANNELS))
                .param(company)
                .param(opened)
                .param(random.nextBoolean() ? null : opened.plusDays(random.nextInt(400)))
                .update();
    }

    private @Nullable String unit() {
        return random.nextInt(4) == 0 ? null : any(List.of("HQ", "A", "A1", "B"));
    }

    public <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
