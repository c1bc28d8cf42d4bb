package eddy.flow.internal.camunda;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * Fence 1: there is no expression language. A text is that text, {@code eddy:due:KEY} is a date of ours, and anything
 * that looks like an expression is refused, whether it comes from a model, a query or a stored filter.
 */
final class LiteralExpressions implements ExpressionManager {

    static final String DUE = "eddy:due:";

    private final DueDates dueDates;

    LiteralExpressions(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public Expression createExpression(String text) {
        if (text.contains("${") || text.contains("#{")) {
            throw new RefusedByFence("an expression");
        }
        return text.startsWith(DUE) ? new Due(text.substring(DUE.length())) : new Literal(text);
    }

    /** The engine offers its own functions at start; there is nothing to call them from. */
    @Override
    public void addFunction(String name, Method function) {}

    private abstract static class ReadOnly implements Expression {

        @Override
        public final Object getValue(VariableScope scope, BaseDelegateExecution context) {
            return getValue(scope);
        }

        @Override
        public final void setValue(Object value, VariableScope scope) {
            throw new RefusedByFence("an assignment");
        }

        @Override
        public final void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            setValue(value, scope);
        }

        @Override
        public boolean isLiteralText() {
            return true;
        }
    }

    private static final class Literal extends ReadOnly {

        private final String text;

        Literal(String text) {
            this.text = text;
        }

        @Override
        public Object getValue(VariableScope scope) {
            return text;
        }

        @Override
        public String getExpressionText() {
            return text;
        }
    }

    private final class Due extends ReadOnly {

        private final String key;

        Due(String key) {
            this.key = key;
        }

        @Override
        public Object getValue(VariableScope scope) {
            if (!(scope instanceof DelegateExecution execution)) {
                throw new RefusedByFence("a timer outside a case");
            }
            return Date.from(dueDates.due(key, execution));
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }

        @Override
        public String getExpressionText() {
            return DUE + key;
        }
    }

    /** Answers when a wait of a running case ends. */
    @FunctionalInterface
    interface DueDates {

        Instant due(String key, DelegateExecution execution);
    }
}
