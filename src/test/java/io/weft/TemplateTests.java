package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Pages say nothing that is not in the messages, in both languages, and stay within what the security policy allows. */
class TemplateTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[(}]|#messages\\.msg\\('([\\w.-]+)'[,)]");
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "Flash\\.(?:success|error)\\(\\s*\"([\\w.-]+)\"|Option\\.key\\(\\s*\"[^\"]*\",\\s*\"([\\w.-]+)\"");
    private static final Pattern ACTION = Pattern.compile("(?:\\.record|noted|changed)\\(\\s*\"(\\w+(?:\\.\\w+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("th:(?:u?text|title|placeholder|alt|aria-label)=\"'");
    private static final List<String> SPOKEN = List.of("title", "placeholder", "alt", "aria-label", "label");

    @Test
    void everyTemplateStartsWithItsDoctype() {
        assertThat(templates().filter(file -> !SourceFiles.text(file).startsWith("<!doctype html>")))
                .as("without it the browser falls into quirks mode")
                .isEmpty();
    }

    @Test
    void noTemplateHoldsWords() {
        assertThat(templates().flatMap(file -> words(file).map(word -> file + ": " + word)))
                .as("texts belong into messages/<module>.properties")
                .isEmpty();
    }

    @Test
    void noTemplateNeedsWhatTheSecurityPolicyForbids() {
        assertThat(templates().flatMap(file -> inline(file).map(found -> file + ": " + found)))
                .as("inline scripts, handlers and styles are dropped by the browser")
                .isEmpty();
    }

    @Test
    void everyKeyOfAPageHasItsTextInBothLanguages() {
        var english = keys(false);
        var chinese = keys(true);
        var used = new TreeSet<String>();
        templates().forEach(file -> used.addAll(found(KEY, file)));
        SourceFiles.below(SourceFiles.MAIN, ".java").forEach(file -> used.addAll(found(KEY_IN_CODE, file)));

        assertThat(used).as("keys found").isNotEmpty();
        assertThat(used.stream().filter(key -> !english.contains(key)))
                .as("keys without an English text")
                .isEmpty();
        assertThat(used.stream().filter(key -> !chinese.contains(key)))
                .as("keys without a Chinese text")
                .isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (var file : bundles(false)) {
            var twin = MESSAGES.resolve(file.getFileName().toString().replace(".properties", "_zh_CN.properties"));
            assertThat(load(twin).stringPropertyNames())
                    .as("keys of %s, as those of %s", twin, file)
                    .isEqualTo(load(file).stringPropertyNames());
        }
    }

    @Test
    void noTextIsGivenTwice() {
        var seen = new TreeSet<String>();
        var twice = bundles(false).stream()
                .flatMap(file -> load(file).stringPropertyNames().stream())
                .filter(key -> !seen.add(key));

        assertThat(twice).as("keys of two message files: one of them is dead").isEmpty();
    }

    @Test
    void everyActionOfTheAuditTrailHasAName() {
        var actions = new TreeSet<String>();
        SourceFiles.below(SourceFiles.MAIN, ".java").forEach(file -> actions.addAll(found(ACTION, file)));

        assertThat(actions).as("actions recorded").isNotEmpty();
        assertThat(actions.stream().map("audit.action."::concat))
                .as("an auditor reads words, not codes")
                .isSubsetOf(keys(false));
    }

    @Test
    void apostrophesAreWrittenSoThatTheyAreSeenOnce() {
        var wrong = Stream.of(bundles(false), bundles(true))
                .flatMap(List::stream)
                .flatMap(file -> load(file).entrySet().stream()
                        .filter(entry -> broken(String.valueOf(entry.getValue())))
                        .map(entry -> file.getFileName() + ": " + entry.getKey()));

        assertThat(wrong)
                .as("with an argument a straight apostrophe is doubled, without it is not (’ is always right)")
                .isEmpty();
    }

    private static boolean broken(String text) {
        return text.contains("{0") ? text.replace("''", "").contains("'") : text.contains("''");
    }

    private static Stream<Path> templates() {
        return SourceFiles.below(SourceFiles.TEMPLATES, ".html").stream();
    }

    private static Document parsed(Path file) {
        return Jsoup.parse(SourceFiles.text(file));
    }

    private static Stream<String> words(Path file) {
        var document = parsed(file);
        var texts = document.getAllElements().stream()
                .filter(element -> !element.hasClass("key") && !element.is("code, pre"))
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::text)
                .map(text -> INLINED.matcher(text).replaceAll(""));
        var attributes = document.getAllElements().stream()
                .flatMap(element -> SPOKEN.stream().map(element::attr));
        var literals = SourceFiles.text(file)
                .lines()
                .filter(line -> LITERAL.matcher(line).find());
        return Stream.concat(
                Stream.concat(texts, attributes)
                        .filter(text -> LETTER.matcher(text).find()),
                literals);
    }

    private static Stream<String> inline(Path file) {
        var document = parsed(file);
        var scripts = document.select("script:not([th:src]):not([src]), style, [style], [th:style]").stream()
                .map(Element::tagName);
        var handlers = document.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("on") || name.startsWith("th:on") || name.startsWith("hx-on"));
        return Stream.concat(scripts, handlers);
    }

    private static Set<String> found(Pattern pattern, Path file) {
        var keys = new TreeSet<String>();
        var matcher = pattern.matcher(SourceFiles.text(file));
        while (matcher.find()) {
            keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return keys;
    }

    private static Set<String> keys(boolean chinese) {
        var keys = new TreeSet<String>();
        bundles(chinese).forEach(file -> keys.addAll(load(file).stringPropertyNames()));
        return keys;
    }

    private static List<Path> bundles(boolean chinese) {
        var found = SourceFiles.below(MESSAGES, ".properties").stream()
                .filter(file -> file.toString().endsWith("_zh_CN.properties") == chinese)
                .toList();
        assertThat(found).as("message files").isNotEmpty();
        return found;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(SourceFiles.text(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }
}
