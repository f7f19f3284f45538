package io.weft.demo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.demo.DemoPlan;
import io.weft.demo.FeedFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo group is believable, the same every time, and every row would pass the feed's checks. */
class DemoGroupTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DemoPlan SMALL = new DemoPlan(7, TODAY, 1_500);
    private static final List<FeedFile> FILES = DemoGroup.files(SMALL);

    @Test
    void theSamePlanGivesTheSameFiles() {
        assertThat(DemoGroup.files(SMALL)).isEqualTo(FILES);
        assertThat(DemoGroup.files(new DemoPlan(8, TODAY, 1_500))).isNotEqualTo(FILES);
    }

    @Test
    void theWholeGroupHasAboutTwentyThousandCustomersAndIsMadeInSeconds() {
        long began = System.nanoTime();
        List<FeedFile> files = DemoGroup.files(DemoPlan.asOf(TODAY));
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(10);
        assertThat(rows(files, "customers")).isBetween(25_000, 34_000);
        assertThat(rows(files, "policies")).isBetween(25_000, 60_000);
        assertThat(rows(files, "receipts")).isBetween(30_000, 90_000);
        assertThat(customers(files)).isBetween(18_500L, 21_500L);
    }

    @Test
    void everyReferenceIsKnown() {
        Set<String> customers = keys("customers", "company", "source_key");
        Set<String> agents = keys("agents", "company", "agent_no");
        Set<String> units = keys("org_units", "company", "code");
        Set<String> products = keys("products", "company", "code");
        Set<String> policies = keys("policies", "company", "policy_no");
        Set<String> receipts = keys("receipts", "company", "receipt_no");
        for (String kind : List.of("assignments", "consents", "restrictions", "contacts", "surveys")) {
            known(kind, "company", "customer_key", customers);
        }
        for (String kind : List.of("policies", "holdings")) {
            known(kind, "company", "holder_key", customers);
            known(kind, "company", "product", products);
            known(kind, "company", "org_unit", units);
            known(kind, "selling_company", "selling_org_unit", units);
            known(kind, "selling_company", "agent_no", agents);
        }
        known("policies", "company", "service_agent_no", agents);
        known("policies", "company", "renewal_of", policies);
        known("contacts", "company", "agent_no", agents);
        known("assignments", "company", "agent_no", agents);
        known("agents", "company", "org_unit", units);
        known("agents", "company", "manager_no", agents);
        known("org_units", "company", "parent_code", units);
        known("receipts", "company", "policy_no", policies);
        known("receipts", "company", "refund_of", receipts);
        known("claims", "company", "policy_no", policies);
        known("costs", "company", "org_unit", units);
    }

    @Test
    void noNaturalKeyOccursTwice() {
        Map<String, List<String>> naturalKeys = Map.of(
                "surveys", List.of("company", "survey_no"),
                "costs", List.of("company", "cost_no"),
                "customers", List.of("company", "source_key"),
                "policies", List.of("company", "policy_no"),
                "holdings", List.of("company", "holding_no"),
                "receipts", List.of("company", "receipt_no"),
                "consents", List.of("company", "customer_key", "purpose", "to_company"),
                "restrictions", List.of("company", "customer_key", "reason"),
                "assignments", List.of("company", "customer_key", "agent_no"),
                "contacts", List.of("company", "contact_no"));
        naturalKeys.forEach((kind, columns) ->
                assertThat(keys(kind, columns.toArray(String[]::new))).as(kind).hasSize(rows(FILES, kind)));
    }

    @Test
    void mostIdentityCardNumbersPassTheirCheckAndSomeDoNot() {
        List<String> numbers = records("customers")
                .filter(r -> r.getField("id_type").equals("ID_CARD"))
                .map(r -> r.getField("id_no"))
                .toList();
        long right = numbers.stream()
                .filter(n -> n.matches("\\d{17}[0-9X]"))
                .filter(n -> Certificates.idCardCheck(n.substring(0, 17)) == n.charAt(17))
                .count();
        assertThat(right).isBetween((long) (numbers.size() * 0.95), (long) (numbers.size() * 0.995));
    }

    @Test
    void theDemoAgentHasALivelyBook() {
        Set<String> own = new HashSet<>();
        records("policies")
                .filter(r -> r.getField("status").matches("INFORCE|GRACE"))
                .filter(r -> r.getField("agent_no").equals("L000001"))
                .forEach(r -> own.add(r.getField("company") + r.getField("holder_key")));
        long due = records("contacts")
                .filter(r -> r.getField("agent_no").equals("L000001"))
                .filter(r -> !r.getField("next_on").isEmpty())
                .count();
        assertThat(own).hasSizeBetween(3, 200);
        assertThat(due).isPositive();
    }

    @Test
    void theChainOfManagersOfTheDemoAgentEndsInTheProvince() {
        Map<String, NamedCsvRecord> agents = new HashMap<>();
        records("agents")
                .filter(r -> r.getField("company").equals("LIFE"))
                .forEach(r -> agents.put(r.getField("agent_no"), r));
        NamedCsvRecord at = agents.get("L000001");
        assertThat(at.getField("leave_date")).isEmpty();
        while (!at.getField("manager_no").isEmpty()) {
            at = agents.get(at.getField("manager_no"));
        }
        assertThat(at.getField("org_unit")).isEqualTo("L31");
    }

    private static Stream<NamedCsvRecord> records(String kind) {
        return records(FILES, kind);
    }

    private static Stream<NamedCsvRecord> records(List<FeedFile> files, String kind) {
        return files.stream()
                .filter(f -> f.kind().equals(kind))
                .flatMap(f -> CsvReader.builder().ofNamedCsvRecord(f.csv()).stream());
    }

    private static int rows(List<FeedFile> files, String kind) {
        return files.stream()
                .filter(f -> f.kind().equals(kind))
                .mapToInt(FeedFile::rows)
                .sum();
    }

    private static Set<String> keys(String kind, String... columns) {
        return records(kind).map(r -> key(r, columns)).collect(Collectors.toSet());
    }

    private static String key(NamedCsvRecord r, String... columns) {
        StringBuilder key = new StringBuilder();
        for (String column : columns) {
            key.append(r.getField(column)).append('/');
        }
        return key.toString();
    }

    private static void known(String kind, String companyColumn, String column, Set<String> keys) {
        assertThat(records(kind)
                        .filter(r -> !r.getField(column).isEmpty())
                        .map(r -> (r.getField(companyColumn).isEmpty()
                                        ? r.getField("company")
                                        : r.getField(companyColumn))
                                + "/" + r.getField(column) + "/"))
                .as(kind + "." + column)
                .allMatch(keys::contains);
    }

    /** Customers as strong keys link them: number and name where the number is right, each record alone otherwise. */
    private static long customers(List<FeedFile> files) {
        return records(files, "customers")
                .map(r -> right(r) ? r.getField("id_no") + r.getField("name") : key(r, "company", "source_key"))
                .distinct()
                .count();
    }

    private static boolean right(NamedCsvRecord r) {
        String number = r.getField("id_no");
        return !r.getField("id_type").equals("ID_CARD")
                ? !number.isEmpty()
                : number.matches("\\d{17}[0-9X]")
                        && Certificates.idCardCheck(number.substring(0, 17)) == number.charAt(17);
    }
}
