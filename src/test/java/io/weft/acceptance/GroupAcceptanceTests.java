package io.weft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.support.WeftApi;
import io.weft.support.WeftProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Loads a whole group through the HTTP API and compares every figure with those computed outside the product.
 *
 * <p>{@code ./mvnw -Pacceptance verify -Dweft.kit=FOLDER}; without a folder the tests are skipped and say so.
 */
@Tag("acceptance")
class GroupAcceptanceTests {

    private static final Path WORK = Path.of("target", "acceptance");
    private static final String[] EMPTY = {"--weft.demo.data=false", "--weft.demo.accounts=true"};

    private static Kit kit;
    private static StrongKeys strongKeys;

    @BeforeAll
    static void findKit() {
        String folder = System.getProperty("weft.kit", "");
        kit = new Kit(Path.of(folder.isBlank() ? "no-such-folder" : folder));
        boolean there = !folder.isBlank() && kit.exists();
        if (!there) {
            System.out.println("Skipped: -Dweft.kit=FOLDER names no folder with a manifest.json (" + folder + ")");
        }
        assumeTrue(there, "-Dweft.kit names no kit");
        strongKeys = StrongKeys.of(kit);
    }

    @Test
    void a_group_loaded_once_and_again_has_exactly_the_expected_figures_and_bad_rows_come_back() {
        Results results = new Results();
        try (WeftProcess weft = WeftProcess.startEmpty(WORK.resolve("first"), EMPTY)) {
            WeftApi api = new WeftApi(weft);
            results.heading("Loaded once, files in the order of the manifest");
            load(api, kit.files(), results, false);
            figures(api, results, "once");
            String links = api.text("/api/v1/identity/links.csv");

            results.heading("Everything loaded a second time");
            load(api, kit.files(), results, true);
            figures(api, results, "twice");
            results.compare(
                    "links.csv the same",
                    true,
                    api.text("/api/v1/identity/links.csv").equals(links));

            new BadFiles(kit, api, results).check();
        }
        results.print(WORK.resolve("results-first.md"));
        assertThat(results.wrong()).isEmpty();
    }

    @Test
    void the_order_of_the_customer_files_does_not_matter() {
        Results results = new Results();
        try (WeftProcess weft = WeftProcess.startEmpty(WORK.resolve("other-order"), EMPTY)) {
            results.heading("Customer files in the opposite order");
            WeftApi api = new WeftApi(weft);
            load(api, customersReversed(), results, false);
            figures(api, results, "other order");
        }
        results.print(WORK.resolve("results-other-order.md"));
        assertThat(results.wrong()).isEmpty();
    }

    private static List<Kit.File> customersReversed() {
        List<Kit.File> others = new ArrayList<>(kit.files());
        List<Kit.File> customers = new ArrayList<>(
                others.stream().filter(f -> f.kind().equals("customers")).toList());
        int at = others.indexOf(customers.get(0));
        others.removeAll(customers);
        Collections.reverse(customers);
        others.addAll(at, customers);
        return others;
    }

    private static void load(WeftApi api, List<Kit.File> files, Results results, boolean known) {
        long rows = 0;
        long rejected = 0;
        long changed = 0;
        long warnings = 0;
        long began = System.nanoTime();
        for (Kit.File file : files) {
            JsonNode state = api.load(file.kind(), file.company(), BadFiles.body(file.path()));
            results.compare(
                    file.path().getFileName().toString(),
                    "DONE",
                    state.get("status").asString());
            rows += state.get("rows").asLong();
            rejected += state.get("rejected").asLong();
            changed += known
                    ? state.get("accepted").asLong()
                    : state.get("unchanged").asLong();
            warnings += file.kind().equals("customers") ? state.get("warnings").asLong() : 0;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long expected = kit.expected().get("rows").properties().stream()
                .mapToLong(e -> e.getValue().asLong())
                .sum();
        results.compare("rows", expected, rows);
        results.compare("rejected", 0, rejected);
        results.compare(known ? "accepted again" : "unchanged at first", 0, changed);
        results.compare("idCardWarnings", kit.expected().get("idCardWarnings").asLong(), warnings);
        results.note("time", String.format(Locale.ROOT, "%.0f s, %.0f rows/s", seconds, rows / seconds));
    }

    private static void figures(WeftApi api, Results results, String when) {
        JsonNode expected = kit.expected();
        Figures figures = new Figures(api, results, expected.get("asOf").asString());
        figures.compare(when, "ALL", expected.get("byStrongKey"));
        figures.compare(when, "PERSON", expected.get("byStrongKeyPersonsOnly"));
        List<NamedCsvRecord> links = api.csv("/api/v1/identity/links.csv");
        long customers = links.stream().map(r -> r.getField("gcid")).distinct().count();
        results.compare(
                when + " groupCustomers",
                expected.get("byStrongKey").get("groupCustomers").asLong(),
                customers);
        results.compare(
                when + " records in links.csv", expected.get("sourceRecords").asLong(), links.size());
        results.compare(when + " records in another customer than by strong key", 0, strongKeys.misplaced(links));
        results.compare(when + " customers made of two persons", 0, strongKeys.mixedUp(links));
    }
}
