package eddy.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Who may know whom. Every engine activates the rules for what is on its class path with one line:
 *
 * <pre>{@code class FormArchitectureTest extends ArchitectureRules {}}</pre>
 */
public abstract class ArchitectureRules {

    /** Engine to the engines it may use besides itself. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "core", List.of(),
            "app", List.of("core"),
            "form", List.of("core"),
            "rule", List.of("core", "form"),
            "flow", List.of("core", "form"),
            "report", List.of("core", "form"),
            "touch", List.of("core", "form"));

    /** Package of a library to the one engine that may use it. */
    private static final Map<String, String> OWNED = Map.of(
            "org.camunda.bpm.engine..", "flow",
            "org.camunda.bpm.dmn..", "rule",
            "net.sf.jasperreports..", "report",
            "com.networknt..", "form");

    /** The value types that both Camunda's engines speak; a jar of its own below them. */
    private static final String CAMUNDA_VALUES = "org.camunda.bpm.engine.variable..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eddy");

    @TestFactory
    Stream<DynamicTest> architecture() {
        return rules().map(r -> DynamicTest.dynamicTest(r.getDescription(), () -> r.check(OURS)));
    }

    /** All rules, for a module that checks other classes. */
    public static Stream<ArchRule> rules() {
        var engines = ARROWS.keySet().stream().map(e -> "eddy." + e + "..").toArray(String[]::new);
        var frameworks = noClasses()
                .that()
                .resideInAnyPackage(engines)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.ws..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.persistence..")
                .as("engines know no framework");
        return Stream.of(
                        Stream.of(frameworks),
                        OWNED.entrySet().stream().map(o -> owned(o.getKey(), o.getValue())),
                        ARROWS.entrySet().stream().map(a -> arrows(a.getKey(), a.getValue())),
                        ARROWS.keySet().stream().map(ArchitectureRules::hidden))
                .flatMap(s -> s)
                .map(r -> r.allowEmptyShould(true));
    }

    private static ArchRule owned(String library, String engine) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("eddy." + engine + "..", "eddy.testkit..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(library)
                        .and(JavaClass.Predicates.resideOutsideOfPackage(CAMUNDA_VALUES)))
                .as(library + " is used in " + engine + " alone");
    }

    private static ArchRule arrows(String engine, List<String> allowed) {
        return classes()
                .that()
                .resideInAPackage("eddy." + engine + "..")
                .should(ArchConditions.onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("eddy..")
                        .or(JavaClass.Predicates.resideInAnyPackage(Stream.concat(Stream.of(engine), allowed.stream())
                                .map(e -> "eddy." + e + "..")
                                .toArray(String[]::new)))))
                .as(engine + " knows only itself and " + allowed);
    }

    private static ArchRule hidden(String engine) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("eddy." + engine + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eddy." + engine + "..internal..")
                .as("what is internal to " + engine + " stays there");
    }
}
