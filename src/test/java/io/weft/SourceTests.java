package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Habits that only show in the text of the sources. */
class SourceTests {

    private static final Pattern FOREIGN_LOMBOK = Pattern.compile(
            "import lombok\\.(?!(RequiredArgsConstructor|NoArgsConstructor|AccessLevel|Getter|With);).*");

    private static final Pattern OFFSET_PAGING = Pattern.compile("\\boffset\\s+(:|\\?|\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern GLOSSARY_TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

    private static final Pattern FRONT_PAGE = Pattern.compile("(?s)/\\*\\*.{20,}?\\*/.*@NullMarked.*");

    @Test
    void everyPackageHasAFrontPageAndIsNullMarked() {
        var packages = SourceFiles.below(SourceFiles.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct();

        assertThat(packages.filter(folder -> !hasFrontPage(folder)))
                .as("add a package-info.java with a sentence about the package and @NullMarked")
                .isEmpty();
    }

    @Test
    void lombokOnlyRemovesConstructorsGettersAndWithers() {
        assertThat(mainFilesWith(FOREIGN_LOMBOK)).isEmpty();
    }

    @Test
    void listsArePagedByKeyNotByOffset() {
        assertThat(mainFilesWith(OFFSET_PAGING)).isEmpty();
    }

    @Test
    void testsUseTheAnnotationsOfSupport() {
        var tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("io.weft");

        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.weft.support")
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .orShould()
                .beAnnotatedWith("org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest")
                .orShould()
                .beAnnotatedWith("org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest")
                .orShould()
                .beAnnotatedWith("org.springframework.test.annotation.DirtiesContext")
                .because("there are two cached contexts: @WeftTest and @BrowserTest")
                .check(tests);
    }

    @Test
    void theGlossaryNamesTypesThatExist() {
        var types = SourceFiles.below(SourceFiles.MAIN, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var named = GLOSSARY_TYPE
                .matcher(SourceFiles.text(Path.of("docs/glossary.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).as("types named in docs/glossary.md").isNotEmpty();
        assertThat(named).allMatch(types::contains);
    }

    private static boolean hasFrontPage(Path folder) {
        var page = folder.resolve("package-info.java");
        return Files.exists(page) && FRONT_PAGE.matcher(SourceFiles.text(page)).matches();
    }

    private static Stream<Path> mainFilesWith(Pattern forbidden) {
        return SourceFiles.below(SourceFiles.MAIN, ".java").stream()
                .filter(file -> forbidden.matcher(SourceFiles.text(file)).find());
    }
}
