package eddy.core.formula;

import java.util.regex.Pattern;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** The parser of the FEEL library. */
final class Feel {

    /** Keeps the parser, which descends, well inside a thread's stack. */
    private static final int MAX_BRACKETS = 30;

    private static final Pattern POSITION = Pattern.compile(":(\\d+):(\\d+), found \"([\\s\\S]*)\"$");

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new FeelValues.Exact())
            .withEnabledExternalFunctions(false)
            .build();

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
        var result = ENGINE.parseExpression(text);
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
}
