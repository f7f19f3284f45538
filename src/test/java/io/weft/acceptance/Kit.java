package io.weft.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of feed files with the figures that have to come out of them. */
record Kit(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One file of the kit, in the order of loading. */
    record File(String kind, String company, Path path) {}

    boolean exists() {
        return Files.isRegularFile(folder.resolve("manifest.json"));
    }

    List<File> files() {
        List<File> files = new ArrayList<>();
        for (JsonNode entry : json("manifest.json").get("loadOrder")) {
            files.add(new File(
                    entry.get("kind").asString(),
                    entry.get("company").asString(),
                    folder.resolve(entry.get("file").asString())));
        }
        return files;
    }

    JsonNode expected() {
        return json("truth/expected.json");
    }

    JsonNode expectedOfBad() {
        return json("bad/expected.json");
    }

    Path bad(String name) {
        return folder.resolve("bad").resolve(name);
    }

    /** Every row of every customer file. */
    void customers(Consumer<NamedCsvRecord> each) {
        rows("customers", each);
    }

    /** Every row of every file of a kind. */
    void rows(String kind, Consumer<NamedCsvRecord> each) {
        files().stream().filter(f -> f.kind().equals(kind)).forEach(f -> read(f.path(), each));
    }

    void persons(Consumer<NamedCsvRecord> each) {
        read(folder.resolve("truth").resolve("persons.csv"), each);
    }

    private static void read(Path path, Consumer<NamedCsvRecord> each) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            reader.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String name) {
        return JSON.readTree(folder.resolve(name));
    }
}
