package eddy.core.formula;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** The FEEL library, shut off from everything but the values it is given. */
final class Feel {

    /** Keeps the parser, which descends, well inside a thread's stack. */
    private static final int MAX_BRACKETS = 30;

    private static final Pattern POSITION = Pattern.compile(":(\\d+):(\\d+), found \"([\\s\\S]*)\"$");

    private static final FeelEngineApi TIMELESS = engine(() -> {
        throw new IllegalStateException("Asks for a time it was not given");
    });

    private Feel() {}

    static Compiled<ParsedExpression> parse(String text) {
        if (text.isBlank()) {
            return Compiled.failed(Issue.error("formula.empty", ""));
        }
        if (text.length() > Formula.MAX_LENGTH) {
            return Compiled.failed(Issue.error("formula.too_long", "", "max", Formula.MAX_LENGTH));
        }
        if (text.chars().filter(c -> c == '(' || c == '[' || c == '{').count() > MAX_BRACKETS) {
            return Compiled.failed(Issue.error("formula.brackets", "", "max", MAX_BRACKETS));
        }
        var result = TIMELESS.parseExpression(text);
        return result.isSuccess()
                ? Compiled.of(result.parsedExpression())
                : Compiled.failed(syntax(result.failure().message()));
    }

    private static Issue syntax(String message) {
        var position = POSITION.matcher(message);
        if (!position.find()) {
            return Issue.error("formula.syntax", "");
        }
        return Issue.error("formula.syntax_at", "", "found", position.group(3).strip(), "column", position.group(2));
    }

    static Object evaluate(ParsedExpression parsed, Map<String, Object> values) {
        return evaluate(TIMELESS, parsed, values);
    }

    static Object evaluate(ParsedExpression parsed, Map<String, Object> values, ZonedDateTime now) {
        return evaluate(engine(() -> now), parsed, values);
    }

    private static Object evaluate(FeelEngineApi engine, ParsedExpression parsed, Map<String, Object> values) {
        var result = engine.evaluate(parsed, FeelValues.given(values));
        return result.isSuccess() ? FeelValues.plain(result.result()) : null;
    }

    /** Building one is cheap: it holds the table of functions and the clock. */
    private static FeelEngineApi engine(FeelEngineClock clock) {
        return FeelEngineBuilder.forJava()
                .withCustomValueMapper(new FeelValues.Exact())
                .withEnabledExternalFunctions(false)
                .withClock(clock)
                .build();
    }
}
