package eddy.core.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentKindTest {

    @ParameterizedTest
    @CsvSource({
        "app, app, app.json",
        "form, customer, forms/customer.form.json",
        "message, care_email, messages/care_email.message.json",
        "decision, strategy, decisions/strategy.dmn",
        "rule, silent_30, rules/silent_30.rule.json",
        "flow, pre_churn, flows/pre_churn.bpmn",
        "board, recovery, boards/recovery.board.json",
        "case, day_2, cases/day_2.case.json"
    })
    void has_a_path_and_finds_the_key_in_it(String kind, String key, String path) {
        assertThat(new Document(kind, key, "").path()).isEqualTo(path);
        assertThat(DocumentKind.of(kind).keyIn(path)).contains(key);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void claims_no_path_of_another_kind(DocumentKind kind) {
        for (DocumentKind other : DocumentKind.values()) {
            if (other != kind) {
                assertThat(kind.keyIn(other.path("x"))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"forms/.form.json", "forms/customer.json", "customer.form.json", "form/customer.form.json"})
    void claims_no_path_that_only_looks_like_one(String path) {
        assertThat(DocumentKind.FORM.keyIn(path)).isEmpty();
    }

    @Test
    void says_when_there_is_no_such_kind() {
        assertThat(DocumentKind.find("sheet")).isEmpty();
        assertThatThrownBy(() -> DocumentKind.of("sheet")).hasMessageContaining("sheet");
    }
}
