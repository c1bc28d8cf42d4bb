package eddy.core.formula;

import java.time.ZonedDateTime;
import java.util.Map;

import camundajar.impl.scala.$less$colon$less$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates expressions that were parsed and checked. The library's own engine builds its table of functions anew for every
 * evaluation, which takes ten times as long as the evaluation itself; here all evaluations share one. Thread-safe.
 */
final class FeelEvaluation {

    private static final ThreadLocal<ZonedDateTime> NOW = new ThreadLocal<>();

    private static final ValueMapper MAPPER = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new FeelValues.Exact())
            .valueMapper();

    private static final FunctionProvider FUNCTIONS = new BuiltinFunctions(FeelEvaluation::now, MAPPER);
    private static final FeelInterpreter INTERPRETER = new FeelInterpreter(MAPPER);

    private FeelEvaluation() {}

    private static ZonedDateTime now() {
        var now = NOW.get();
        if (now == null) {
            throw new IllegalStateException("Asks for a time it was not given");
        }
        return now;
    }

    static Object evaluate(ParsedExpression parsed, Map<String, Object> values, ZonedDateTime now) {
        NOW.set(now);
        try {
            return evaluate(parsed, values);
        } finally {
            NOW.remove();
        }
    }

    /** The result as Java's own types; {@code null} for none, whatever the reason. */
    static Object evaluate(ParsedExpression parsed, Map<String, Object> values) {
        try {
            var given = CollectionConverters.asScala(FeelValues.given(values))
                    .<String, Object>toMap($less$colon$less$.MODULE$.refl());
            var context = new EvalContext(
                    MAPPER, new StaticVariableProvider(given), FUNCTIONS, new EvaluationFailureCollector());
            var result = INTERPRETER.eval(parsed.expression(), context);
            boolean failed = result instanceof ValError || result instanceof ValFatalError;
            return failed ? null : FeelValues.plain(MAPPER.unpackVal(result));
        } catch (RuntimeException e) {
            return null;
        }
    }
}
