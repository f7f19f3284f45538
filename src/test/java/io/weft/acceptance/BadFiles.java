package io.weft.acceptance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.support.WeftApi;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Hands in the files with bad rows and compares what comes back, line by line. */
final class BadFiles {

    private static final String REFUSED = "refusedWhole";

    private final Kit kit;
    private final WeftApi api;
    private final Results results;

    BadFiles(Kit kit, WeftApi api, Results results) {
        this.kit = kit;
        this.api = api;
        this.results = results;
    }

    void check() {
        results.heading("Bad files");
        JsonNode expected = kit.expectedOfBad();
        List<String> order = kit.files().stream().map(Kit.File::kind).distinct().toList();
        expected.properties().stream()
                .filter(file -> !file.getKey().equals(REFUSED))
                .sorted((a, b) -> order.indexOf(kind(a)) - order.indexOf(kind(b)))
                .forEach(file -> rejects(file.getKey(), file.getValue()));
        refused(expected.get(REFUSED));
    }

    private static String kind(Map.Entry<String, JsonNode> file) {
        return file.getValue().get("kind").asString();
    }

    private void rejects(String name, JsonNode expected) {
        String run = api.post(
                expected.get("kind").asString(), expected.get("company").asString(), body(kit.bad(name)));
        JsonNode state = api.await(run);
        results.compare(
                name + " status", "DONE_WITH_REJECTS", state.get("status").asString());
        results.compare(
                name + " rows", expected.get("rows").asLong(), state.get("rows").asLong());
        results.compare(
                name + " kept",
                expected.get("accepted").asLong(),
                state.get("accepted").asLong() + state.get("unchanged").asLong());
        results.compare(
                name + " warnings",
                expected.get("warnings").size(),
                state.get("warnings").asInt());
        lines(name, expected.get("rejects"), api.csv("/api/v1/feeds/" + run + "/rejects.csv"));
    }

    private void lines(String name, JsonNode expected, List<NamedCsvRecord> product) {
        Set<String> wanted = new TreeSet<>();
        expected.forEach(
                r -> wanted.add(r.get("line").asInt() + " " + r.get("column").asString()));
        Set<String> got = new TreeSet<>();
        product.forEach(r -> got.add(last(r, "line") + " " + last(r, "column")));
        results.compare(name + " rejected rows", expected.size(), product.size());
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(got);
        got.removeAll(wanted);
        results.compare(name + " lines and columns missing", "[]", missing);
        results.compare(name + " lines and columns too many", "[]", got);
    }

    /** What the product adds stands behind the columns of the file, which may have the same names. */
    private static String last(NamedCsvRecord row, String column) {
        List<String> fields = row.findFields(column);
        return fields.get(fields.size() - 1);
    }

    private void refused(JsonNode whole) {
        for (JsonNode file : whole.get("files")) {
            JsonNode state = api.load(
                    whole.get("kind").asString(), whole.get("company").asString(), body(kit.bad(file.asString())));
            results.compare(file.asString(), "REFUSED", state.get("status").asString());
        }
    }

    static HttpRequest.BodyPublisher body(Path path) {
        try {
            return HttpRequest.BodyPublishers.ofFile(path);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }
}
