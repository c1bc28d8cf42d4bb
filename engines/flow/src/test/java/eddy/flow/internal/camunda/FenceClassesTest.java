package eddy.flow.internal.camunda;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.flow.hostile.Trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each fence by itself. */
class FenceClassesTest {

    private static final VariableScope NOWHERE = null;

    private final LiteralExpressions expressions = new LiteralExpressions(
            (key, execution) -> Instant.parse("2026-03-02T09:00:00Z").plusSeconds(key.length()));

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "$ {x}", "eddy", "#", "{x}", "1 + 1"})
    void a_text_is_that_text(String text) {
        var expression = expressions.createExpression(text);
        assertThat(expression.getValue(NOWHERE)).isEqualTo(text);
        assertThat(expression.getValue(NOWHERE, null)).isEqualTo(text);
        assertThat(expression.getExpressionText()).isEqualTo(text);
        assertThat(expression.isLiteralText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "#{x}", "a ${x} b", "eddy:due:${x}", "${", "#{"})
    void whatever_looks_like_an_expression_is_refused(String text) {
        assertThatThrownBy(() -> expressions.createExpression(text)).isInstanceOf(RefusedByFence.class);
    }

    @Test
    void a_due_date_is_asked_of_us() {
        var expression = expressions.createExpression("eddy:due:wait");
        assertThat(expression.getValue(new ExecutionEntity()))
                .isEqualTo(Date.from(Instant.parse("2026-03-02T09:00:04Z")));
        assertThat(expression.isLiteralText()).isFalse();
        assertThat(expression.getExpressionText()).isEqualTo("eddy:due:wait");
    }

    @Test
    void a_due_date_outside_a_case_is_refused() {
        assertThatThrownBy(() -> expressions.createExpression("eddy:due:wait").getValue(NOWHERE))
                .isInstanceOf(RefusedByFence.class);
    }

    @Test
    void nothing_can_be_assigned_through_an_expression() {
        assertThatThrownBy(() -> expressions.createExpression("x").setValue("y", NOWHERE))
                .isInstanceOf(RefusedByFence.class);
        assertThatThrownBy(() -> expressions.createExpression("x").setValue("y", NOWHERE, null))
                .isInstanceOf(RefusedByFence.class);
    }

    @Test
    void a_function_offered_is_not_kept() throws NoSuchMethodException {
        expressions.addFunction("forName", Class.class.getMethod("forName", String.class));
        assertThat(expressions.createExpression("forName('x')").getValue(NOWHERE))
                .isEqualTo("forName('x')");
    }

    @Test
    void no_class_is_instantiated() {
        Trap.reset();
        assertThatThrownBy(() -> new NoArtifacts().getArtifact(Trap.class)).isInstanceOf(RefusedByFence.class);
        assertThat(Trap.sprung()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python", ""})
    void no_script_engine_is_found(String language) {
        var scripts = new NoScripts();
        assertThatThrownBy(() -> scripts.getScriptEngine(language, true)).isInstanceOf(RefusedByFence.class);
        assertThatThrownBy(() -> scripts.getScriptEngine(language, false)).isInstanceOf(RefusedByFence.class);
    }

    @Test
    void no_script_engine_can_be_brought() {
        var scripts = new NoScripts();
        assertThatThrownBy(scripts::getScriptEngineManager).isInstanceOf(RefusedByFence.class);
        assertThatThrownBy(() -> scripts.addScriptEngineFactory(null)).isInstanceOf(RefusedByFence.class);
    }
}
