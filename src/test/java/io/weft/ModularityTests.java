package io.weft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules, what each may use, and that every arrow points down. */
@TestInstance(Lifecycle.PER_CLASS) // the classes are read once, and forgotten with the instance
class ModularityTests {

    /** A new module is entered here with its level; docs/adr/0001-layered-by-module.md says why there are levels. */
    private static final Map<String, Integer> LEVELS = new TreeMap<>(Map.ofEntries(
            Map.entry("platform", 0),
            Map.entry("access", 1),
            Map.entry("catalog", 2),
            Map.entry("partner", 3),
            Map.entry("customer", 3),
            Map.entry("workforce", 3),
            Map.entry("policy", 4),
            Map.entry("lead", 5),
            Map.entry("tiering", 5),
            Map.entry("attribution", 6),
            Map.entry("penetration", 7),
            Map.entry("kpi", 8),
            Map.entry("demo", 9)));

    private final ApplicationModules modules = ApplicationModules.of(WeftApplication.class);

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.weft");

    @Test
    void everyModuleKeepsItsContract() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsLevel() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .as("modules found in the sources, and the levels of this test")
                .containsExactlyInAnyOrderElementsOf(LEVELS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointDown() {
        return LEVELS.keySet().stream()
                .map(module -> DynamicTest.dynamicTest(
                        module, () -> usesOnlyLower(module).check(classes)));
    }

    private static ArchRule usesOnlyLower(String module) {
        var others = LEVELS.keySet().stream()
                .filter(other -> !other.equals(module) && LEVELS.get(other) >= LEVELS.get(module))
                .map(other -> "io.weft." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("io.weft." + module + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("an arrow only ever points to a module of a lower level");
    }

    @Test
    void theCanvasesAndDiagramsAreWritten() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();

        assertThat(Path.of("target", "spring-modulith-docs"))
                .isDirectoryContaining(file -> file.endsWith("components.puml"))
                .isDirectoryContaining(file -> file.endsWith("module-tiering.adoc"));
    }
}
