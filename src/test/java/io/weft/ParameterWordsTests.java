package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter that a migration brings says in both languages what it means. */
class ParameterWordsTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern SEEDED = Pattern.compile("'(P\\.[a-z]+\\.[a-z0-9_.]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"_zh_CN.properties", ".properties"})
    void everyParameterHasWords(String language) throws IOException {
        var keys = new TreeSet<String>();
        SEEDED.matcher(all("db/migration", ".sql")).results().forEach(found -> keys.add(found.group(1)));
        var words = all("messages", language);

        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(keys).allSatisfy(key -> assertThat(words).contains("\nparameter." + key + "="));
    }

    private static String all(String folder, String ending) throws IOException {
        var text = new StringBuilder("\n");
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)
                            && (ending.startsWith("_") || !one.toString().endsWith("_zh_CN.properties")))
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
