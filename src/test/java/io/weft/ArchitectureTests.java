package io.weft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.CacheMode;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Layers inside the modules, purity of rules, and who may call what. An empty match fails every one of these. */
@AnalyzeClasses(packages = "io.weft", importOptions = DoNotIncludeTests.class, cacheMode = CacheMode.PER_CLASS)
class ArchitectureTests {

    private static final String[] MODULES = {
        "access",
        "catalog",
        "partner",
        "customer",
        "workforce",
        "policy",
        "lead",
        "tiering",
        "attribution",
        "penetration",
        "kpi"
    };

    /** Handlers that anybody may call, each with its reason. Keep it short. */
    private static final Map<String, String> PUBLIC_HANDLERS = Map.of(
            "SignInController", "signing in happens before there is a user",
            "SetupController", "the one-time token of the log is the permission of the first administrator",
            "PasswordLinkController", "the one-time link is the permission",
            "PreferencesController", "language and colours are chosen on the sign-in page too",
            "UnknownApiController", "it only says that there is nothing at this address");

    @ArchTest
    static final ArchRule webCallsServicesServicesCallStores = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy(drawer("web"))
            .layer("service")
            .definedBy(drawer("service"))
            .layer("store")
            .definedBy(drawer("store"))
            .layer("rules")
            .definedBy(drawer("rules"))
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("web", "service")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("service", "store");

    @ArchTest
    static final ArchRule aModulesLanguageKnowsNoLayer = noClasses()
            .that()
            .resideInAnyPackage(language())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.weft.*.web..", "io.weft.*.service..", "io.weft.*.store..", "io.weft.*.rules..")
            .as("the root of a module holds its words only: records, enums, interfaces");

    @ArchTest
    static final ArchRule aModulesLanguageIsValues = classes()
            .that()
            .resideInAnyPackage(language())
            .and()
            .areTopLevelClasses()
            .should(beAWord())
            .as("the root of a module holds its words only: records, enums, interfaces, exceptions");

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .resideInAnyPackage(drawer("rules"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "org.slf4j..", "java.io..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .as("a rule is facts in, decision with reasons out: no Spring, no SQL, no clock, no chance, no log");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should(callMethodWhere(readsTheWallClock()))
            .as("today and now come from the injected java.time.Clock");

    @ArchTest
    static final ArchRule entitiesStayInStoreAndService = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("io.weft.*.store..", "io.weft.*.service..")
            .andShould()
            .resideInAPackage("io.weft.*.store..")
            .as("entities live in store and never leave the service; what leaves is a record");

    @ArchTest
    static final ArchRule everyHandlerSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(stateWhoMayCall())
            .as("every handler method, or its controller, carries @PreAuthorize; permitAll only in PUBLIC_HANDLERS");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("io.weft.*.web..", "io.weft.platform..");

    @ArchTest
    static final ArchRule handlersAreNobodysBusiness =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|VO)$")
            .as("no Impl, Manager, Helper, Util, Dto: name the thing by what it is for");

    @ArchTest
    static final ArchRule dependenciesComeByConstructor =
            noFields().should().beAnnotatedWith(Autowired.class).as("dependencies come by the constructor");

    @ArchTest
    static final ArchRule formsCanBeBoundWhateverIsTyped = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Form|Filter)")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..rules..")
            .and()
            .areNotStatic()
            .should()
            .haveRawType(new DescribedPredicate<>("a primitive type") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isPrimitive();
                }
            })
            .as("a form or filter holds no primitive: one unreadable value would leave the page without its form");

    private static String[] drawer(String name) {
        return packages(module -> "io.weft." + module + "." + name + "..");
    }

    private static String[] language() {
        return packages(module -> "io.weft." + module);
    }

    private static String[] packages(UnaryOperator<String> naming) {
        return Arrays.stream(MODULES).map(naming).toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> beAWord() {
        return new ArchCondition<>("be a record, an enum, an interface or an exception") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean word = type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(RuntimeException.class);
                events.add(new SimpleConditionEvent(type, word, type.getName() + " is none"));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        var times = resideInAnyPackage("java.time..");
        return DescribedPredicate.describe(
                "read the wall clock",
                call -> call.getName().equals("now")
                        && times.test(call.getTargetOwner())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static ArchCondition<JavaMethod> stateWhoMayCall() {
        return new ArchCondition<>("state who may call them") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var controller = handler.getOwner();
                var statement = handler.tryGetAnnotationOfType(PreAuthorize.class)
                        .or(() -> controller.tryGetAnnotationOfType(PreAuthorize.class))
                        .map(PreAuthorize::value);
                boolean open =
                        statement.filter(value -> value.contains("permitAll")).isPresent();
                boolean stated =
                        statement.isPresent() && (!open || PUBLIC_HANDLERS.containsKey(controller.getSimpleName()));
                events.add(new SimpleConditionEvent(handler, stated, handler.getFullName() + " lets anybody in"));
            }
        };
    }

    @ArchTest
    static void publicHandlersAreNoLeftovers(JavaClasses found) {
        var names = found.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        var leftovers = PUBLIC_HANDLERS.keySet().stream().filter(name -> !names.contains(name));
        Assertions.assertThat(leftovers)
                .as("names in PUBLIC_HANDLERS without a class")
                .isEmpty();
    }
}
