package eddy.backend;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jakarta.transaction.Transactional;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.core.issue.IssueTexts;
import eddy.testkit.ArchitectureRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eddy");

    @TestFactory
    Stream<DynamicTest> everybodyKnowsOnlyWhomTheyMay() {
        return ArchitectureRules.rules().map(r -> DynamicTest.dynamicTest(r.getDescription(), () -> r.check(OURS)));
    }

    @Test
    void transactionsBeginAtTheOneDoor() {
        noClasses().should().beAnnotatedWith(Transactional.class).check(OURS);
        noMethods().should().beAnnotatedWith(Transactional.class).check(OURS);
    }

    @Test
    void everyTextExistsInBothLanguages() {
        var texts = IssueTexts.load();
        Set<String> english = new TreeSet<>(texts.codes(java.util.Locale.ENGLISH));
        Set<String> chinese = new TreeSet<>(texts.codes(java.util.Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese).isEqualTo(english);
        for (var code : eddy.backend.web.ProblemCode.values()) {
            assertThat(english).contains(code.code(), "title." + code.code());
        }
    }
}
