package io.weft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weft.platform.database.DatabaseLogins;
import io.weft.support.Pauses;
import io.weft.support.WeftApi;
import io.weft.support.WeftProcess;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Who earned the cross-sales of a whole group: every receipt has a claim or a reason, and with all claims confirmed by both
 * companies the ledger holds what {@link CrossSales} works out of the files alone.
 */
@Tag("acceptance")
class AttributionAcceptanceTests {

    private static final Path WORK = Path.of("target", "acceptance");
    private static final int AT_ONCE = 1_000;

    @Test
    void the_ledger_of_a_real_group_equals_what_its_files_say() {
        var folder = System.getProperty("weft.kit", "");
        var kit = new Kit(Path.of(folder.isBlank() ? "no-such-folder" : folder));
        assumeTrue(!folder.isBlank() && kit.exists(), "-Dweft.kit names no kit");
        var outside = CrossSales.of(kit, LocalDate.of(LocalDate.now().getYear(), 1, 1));
        var results = new Results();
        results.heading("Attribution");
        kitFigure(kit, outside, results);
        try (var weft = WeftProcess.startEmpty(
                WORK.resolve("attribution"), "--weft.demo.data=false", "--weft.demo.accounts=true")) {
            var core = new WeftApi(weft);
            kit.files().forEach(file -> core.load(file.kind(), file.company(), BadFiles.body(file.path())));
            core.load("authorities", "GROUP", HttpRequest.BodyPublishers.ofString(authorities(kit)));
            var database = JdbcClient.create(
                    new DriverManagerDataSource(weft.jdbcUrl(), DatabaseLogins.OWNER, DatabaseLogins.OWNER));
            awaitDrafting(database);
            oneAnswerEach(database, outside, results);
            companies(kit).forEach(company -> confirmAll(weft, database, company));
            var ledger = ledger(core);
            var expected = outside.credit();
            expected.forEach((cell, amount) -> results.compare(
                    cell,
                    amount.setScale(2),
                    ledger.getOrDefault(cell, BigDecimal.ZERO).setScale(2)));
            results.compare("directions and phases", expected.size(), ledger.size());
        }
        results.print(WORK.resolve("results-attribution.md"));
        assertThat(results.wrong()).isEmpty();
    }

    /** The outside reckoning itself, held against the kit's figure. */
    private static void kitFigure(Kit kit, CrossSales outside, Results results) {
        var mine = outside.soldByAnother();
        kit.expected()
                .get("crossSoldReceipts2026")
                .properties()
                .forEach(cell -> results.compare(
                        "from the files, " + cell.getKey(),
                        new BigDecimal(cell.getValue().get("amount").asString()),
                        mine.getOrDefault(cell.getKey(), BigDecimal.ZERO)));
    }

    private static List<String> companies(Kit kit) {
        var companies = new ArrayList<String>();
        kit.rows("companies", row -> companies.add(row.getField("code")));
        return companies;
    }

    private static String authorities(Kit kit) {
        var file = new StringBuilder("agent_company,writer_company,product_class,licence_no,valid_from,valid_to\n");
        var companies = companies(kit);
        for (var seller : companies) {
            companies.stream()
                    .filter(writer -> !writer.equals(seller))
                    .forEach(writer -> file.append("%s,%s,*,L-%s-%s,2000-01-01,2030-12-31%n"
                            .formatted(seller, writer, seller, writer)
                            .replace(System.lineSeparator(), "\n")));
        }
        return new String(file.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void awaitDrafting(JdbcClient database) {
        for (int i = 0; i < 1_200; i++) {
            boolean level = database.sql("""
                            select p.data_version = v.version
                                   and not exists (select from platform_job j
                                                    where j.type = 'attribution-draft' and j.status in ('QUEUED', 'RUNNING'))
                              from attribution_progress p, platform_data_version v
                            """).query(Boolean.class).single();
            if (level) {
                return;
            }
            Pauses.pause(500);
        }
        throw new IllegalStateException("drafting did not keep up");
    }

    private static void oneAnswerEach(JdbcClient database, CrossSales outside, Results results) {
        var answered = database.sql("""
                        select count(*) filter (where n = 1) as once, count(*) filter (where n <> 1) as otherwise
                          from (select (select count(*) from attribution_claim c where c.receipt_id = r.id)
                                       + (select count(*) from attribution_unearned u where u.receipt_id = r.id)
                                       + (select count(distinct b.receipt_id) from attribution_refund b where b.receipt_id = r.id)
                                       as n
                                  from policy_receipt r
                                 where exists (select from attribution_claim c where c.receipt_id = r.id)
                                    or exists (select from attribution_unearned u where u.receipt_id = r.id)
                                    or exists (select from attribution_refund b where b.receipt_id = r.id)) x
                        """).query().singleRow();
        results.compare("receipts with one claim or one reason", outside.receiptsOfCrossSales(), answered.get("once"));
        results.compare("receipts with more than one", 0, answered.get("otherwise"));
    }

    /** A service account that speaks for the company as its cross-sell manager. */
    private static void confirmAll(WeftProcess weft, JdbcClient database, String company) {
        var login = "manager-" + company.toLowerCase();
        long user = database.sql("""
                        insert into access_user (login, kind, name, company, password_hash, must_change_password)
                        select :login, 'SERVICE', :login, :company, password_hash, false from access_user where login = 'core'
                        returning id
                        """)
                .param("login", login)
                .param("company", company)
                .query(Long.class)
                .single();
        for (var role : List.of("R03", "CORE")) {
            database.sql("""
                            insert into access_role_grant (user_id, role, scope, company, valid_from)
                            values (:user, :role, 'SUB', :company, date '2020-01-01')
                            """)
                    .param("user", user)
                    .param("role", role)
                    .param("company", company)
                    .update();
        }
        var api = new WeftApi(weft.uri("/"), login);
        var claims =
                database.sql("""
                        select id from attribution_claim
                         where status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED') and :company in (credited_company, writer_company)
                         order by id
                        """).param("company", company).query(Long.class).list();
        for (int i = 0; i < claims.size(); i += AT_ONCE) {
            api.call("/api/v1/claims/confirm", Map.of("ids", claims.subList(i, Math.min(claims.size(), i + AT_ONCE))));
        }
    }

    /** The ledger as the API tells it: direction and phase, summed up. */
    private static Map<String, BigDecimal> ledger(WeftApi core) {
        var sums = new TreeMap<String, BigDecimal>();
        var seen = new LinkedHashMap<Long, Boolean>();
        String after = "";
        do {
            JsonNode page = core.json("/api/v1/ledger?limit=500" + (after.isEmpty() ? "" : "&after=" + after));
            for (JsonNode line : page.get("rows")) {
                assertThat(seen.put(line.get("id").asLong(), true)).isNull();
                sums.merge(
                        line.get("direction").asString() + " "
                                + line.get("phase").asString(),
                        new BigDecimal(line.get("amount").asString()),
                        BigDecimal::add);
            }
            after = page.hasNonNull("next") ? page.get("next").asString() : "";
        } while (!after.isEmpty());
        return sums;
    }
}
