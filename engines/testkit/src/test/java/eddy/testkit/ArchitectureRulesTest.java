package eddy.testkit;

import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import eddy.flow.SampleTrespasser;
import eddy.rule.internal.SampleSecret;
import eddy.touch.SampleFair;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules find what they are there to find. */
class ArchitectureRulesTest {

    private static List<String> broken(Class<?>... classes) {
        var imported = new ClassFileImporter().importClasses(classes);
        return ArchitectureRules.rules()
                .filter(r -> r.evaluate(imported).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    @Test
    void a_neighbour_and_its_inside_are_out_of_bounds() {
        assertThat(broken(SampleTrespasser.class, SampleSecret.class))
                .containsExactlyInAnyOrder(
                        "flow knows only itself and [core, form]", "what is internal to rule stays there");
    }

    @Test
    void the_core_is_open_to_all() {
        assertThat(broken(SampleFair.class)).isEmpty();
    }
}
