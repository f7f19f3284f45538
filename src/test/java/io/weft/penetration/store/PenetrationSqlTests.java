package io.weft.penetration.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Cause;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.RandomGroup;
import io.weft.penetration.Segment;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ChangeRules;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.platform.parameter.Parameters;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Index and SQL agree on random data in the real tables. */
@WeftTest
@Transactional
class PenetrationSqlTests {

    private static final long SEED = 20261031;

    private static final Map<Dimension, List<String>> SOMETIMES = new EnumMap<>(Map.of(
            Dimension.REGION, List.of("11", "31"),
            Dimension.AGE, List.of("FROM_26", "OVER_65"),
            Dimension.AGENT, List.of("T1/A1", "T2/S2"),
            Dimension.FIRST, List.of("2024", "2025"),
            Dimension.TIER, List.of("HIGH", "NORMAL")));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SnapshotReader reader;

    @Autowired
    private Parameters parameters;

    @Test
    void theIndexEqualsTheDefinitionInSql() {
        var group = new RandomGroup(jdbc, new Random(SEED));
        group.write();
        tiers();
        jdbc.sql("set local jit = off").update(); // compiling a definition takes longer than asking it
        var index = reader.read(RandomGroup.TODAY).index();

        for (int question = 0; question < 120; question++) {
            agree(index, slice(group), viewer(group), group.any(List.of(Dimension.values())));
        }
    }

    /** Two of three customers have a tier, for the group another than for a company. */
    private void tiers() {
        jdbc.sql("""
                        insert into tiering_standing (viewer, gcid, premium_single, premium_yearly, premium_short, premium_middle,
                               premium_long, series_held, needs_met, since, contacts, in_force, blocked, deceased, contracts_36m,
                               last_purchase, channel, home_company, companies, counted, value, potential, reached, tier, below,
                               version, overridden, entered_on)
                        select v.viewer, k.gcid, 0, 0, 0, 0, 0, 0, 0, d.day, 0, true, false, false, 0, d.day, 'T_TIED', 'T1', '{}', 0,
                               0, 0, t.tier, t.tier, 0, 1, false, d.day
                          from (select distinct gcid from customer_source_record where company = any(:group)) k
                         cross join (values ('', 0), ('T1', 1), ('T2', 2)) v (viewer, n)
                         cross join (values (date '2026-01-01')) d (day)
                         cross join lateral (values ((array['HIGH', 'NORMAL', 'COLLECTION'])[1 + (k.gcid + v.n) % 3])) t (tier)
                         where (k.gcid * 7 + v.n) % 3 > 0
                        on conflict do nothing
                        """)
                .param("group", RandomGroup.COMPANIES.toArray(String[]::new))
                .update();
    }

    /** A contract is known since its feed was done, and a customer's records keep the number they left. */
    @Test
    void knowsWhatWasLoadedLaterAndWhoWasMergedSince() {
        new RandomGroup(jdbc, new Random(SEED)).write();
        aCustomerOfTwoCompanies();
        jdbc.sql("update customer_source_record set former_gcid = null, moved_at = null where company = any (:group)")
                .param("group", RandomGroup.COMPANIES.toArray(String[]::new))
                .update(); // a linking by another test may have moved them
        var job = UUID.randomUUID();
        jdbc.sql(
                        "insert into platform_job (id, type, lane, title, status, requested_by) values (?, 'feed', 'feeds', 't', 'DONE', 0)")
                .param(job)
                .update();
        jdbc.sql("with run as (insert into platform_feed_run (job_id, kind, company, file_name, status, finished_at)"
                        + " values (?, 'policies', 'T1', 't', 'DONE', timestamptz '2026-10-20 12:00+08') returning run)"
                        + " update policy_policy set created_run = run.run from run where company = 'T1'")
                .param(job)
                .update();
        jdbc.sql(
                        "update customer_source_record set former_gcid = gcid + 1000000, moved_at = timestamptz '2026-10-20 12:00+08'"
                                + " where company = 'T2'")
                .update();
        var index = reader.read(RandomGroup.TODAY).index();
        var slice = new Slice(
                RandomGroup.TODAY,
                Segment.ALL,
                Filters.none().with(Dimension.COMPANY, RandomGroup.COMPANIES.toArray(String[]::new)));

        var known = ChangeRules.of(index, slice, new Since(LocalDate.of(2026, 10, 19), true), Viewer.group());
        var later = ChangeRules.of(index, slice, new Since(LocalDate.of(2026, 10, 20), true), Viewer.group());

        assertThat(known.causes()).containsKeys(Cause.LATE, Cause.MERGED);
        assertThat(known.causes().get(Cause.LATE).by().contracts()).isPositive();
        assertThat(known.causes().get(Cause.MERGED).by().customers()).isNegative();
        assertThat(later.causes()).doesNotContainKeys(Cause.LATE, Cause.MERGED, Cause.SEPARATED);
    }

    private void aCustomerOfTwoCompanies() {
        jdbc.sql("""
                        with party as (
                            insert into customer_party (kind) values ('PERSON') returning gcid),
                        records as (
                            insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)
                            select company, 'BOTH', gcid, 'PERSON', 'N', 'N' from party, (values ('T2'), ('T3')) c (company)
                            returning id, company)
                        insert into policy_policy (company, policy_no, product, holder_id, channel, selling_company, issue_date,
                               effective_date, premium_mode, annual_premium, status)
                        select company, 'BOTH', 'P0', id, 'T_TIED', company, date '2025-01-01', date '2025-01-01', 'REGULAR', 1,
                               'INFORCE'
                          from records
                        """).update();
    }

    @Test
    void insuredPersonsAreCustomersWhereTheGroupHasDecidedSo() {
        new RandomGroup(jdbc, new Random(SEED)).write();
        var before = ofFirstCompany();
        insureSomebody();
        assertThat(ofFirstCompany()).isEqualTo(before);

        parameters.set("P.pen.party", RandomGroup.TODAY, "insured");

        var after = ofFirstCompany();
        assertThat(after.customers()).isEqualTo(before.customers() + 1);
        assertThat(after.contracts()).isEqualTo(before.contracts() + 1);
    }

    private Figures ofFirstCompany() {
        var slice = new Slice(RandomGroup.TODAY, Segment.ALL, Filters.none().with(Dimension.COMPANY, "T1"));
        return PenetrationRules.figures(
                reader.read(RandomGroup.TODAY).index(), slice, Breakdown.none(), Viewer.group());
    }

    /** A child who holds nothing, known by two records, on one policy beside its holder. */
    private void insureSomebody() {
        long gcid = 990_000_001L;
        jdbc.sql("insert into customer_party (gcid, kind) values (?, 'PERSON')")
                .param(gcid)
                .update();
        jdbc.sql("""
                        with child as (
                            insert into customer_source_record (company, source_key, gcid, own_gcid, kind, name, name_norm)
                            select 'T1', 'CHILD' || n, :gcid, :gcid, 'PERSON', '小明', '小明' from generate_series(1, 2) n
                            returning id)
                        update policy_policy p
                           set insured_ids = (select array_agg(id) from child) || p.holder_id
                         where p.id = (select min(id) from policy_contract
                                        where via = 'POLICY' and company = 'T1' and active_from <= :day and :day < active_to)
                        """).param("gcid", gcid).param("day", RandomGroup.TODAY).update();
    }

    private void agree(ContractIndex index, Slice slice, Viewer viewer, Dimension by) {
        var sql = new SqlDefinition(jdbc);
        var figures = PenetrationRules.figures(index, slice, Breakdown.by(by), viewer);
        var totals = sql.totals(slice, viewer, RandomGroup.TODAY).get(0);

        assertThat(List.of(
                        figures.customers(), figures.products(), figures.contracts(), figures.multiCompanyCustomers()))
                .as("%s for %s", slice, viewer)
                .isEqualTo(List.of(
                        totals.get("customers"), totals.get("products"), totals.get("contracts"), totals.get("multi")));
        var rows = sql.rows(by, slice, viewer, RandomGroup.TODAY);
        assertThat(figures.rows()).hasSize(rows.size());
        for (var row : figures.rows()) {
            var code = row.key().get(0);
            var expected = rows.stream()
                    .filter(one -> Objects.equals(one.get("code"), code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + code + " in SQL, by " + by + ": " + slice));
            var crossing = by == Dimension.CHANNEL ? row.crossProducts() : expected.get("crossing");
            assertThat(List.of(row.customers(), row.products(), crossing, row.contracts()))
                    .as("%s of %s by %s for %s", code, slice, by, viewer)
                    .isEqualTo(List.of(
                            expected.get("customers"),
                            expected.get("products"),
                            expected.get("crossing"),
                            expected.get("contracts")));
        }
    }

    /** Always within the test's own companies, whatever else the database holds. */
    private static Slice slice(RandomGroup group) {
        var filters = Filters.none().with(Dimension.COMPANY, RandomGroup.COMPANIES.toArray(String[]::new));
        if (group.random().nextInt(3) == 0) {
            filters = filters.with(Dimension.SERIES, group.any(List.of("LIFE", "PC", "HEALTH")));
        }
        if (group.random().nextInt(3) == 0) {
            filters = filters.with(Dimension.ORG_UNIT, group.any(List.of("T1/HQ", "T1/A", "T2/B")));
        }
        for (var asked : SOMETIMES.entrySet()) {
            if (group.random().nextInt(8) == 0) {
                filters = filters.with(asked.getKey(), group.any(asked.getValue()));
            }
        }
        return new Slice(
                RandomGroup.TODAY.minusDays(group.random().nextInt(400)),
                group.any(List.of(Segment.values())),
                filters);
    }

    private static Viewer viewer(RandomGroup group) {
        return switch (group.random().nextInt(3)) {
            case 0 -> Viewer.group();
            case 1 -> Viewer.of(group.any(RandomGroup.COMPANIES));
            default -> new Viewer("T1", Set.of(group.any(List.of("T1/HQ", "T1/A", "T1/B"))));
        };
    }
}
