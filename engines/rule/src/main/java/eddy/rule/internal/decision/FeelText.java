package eddy.rule.internal.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * One FEEL text of a decision table, parsed once and checked against a list of what a cell may hold: constants,
 * comparisons, intervals, arithmetic and a few functions. Loops, function definitions, powers and regular expressions
 * are not on it, so that a cell's work is bounded by its length.
 */
final class FeelText {

    static final int MAX_LENGTH = 2_000;
    private static final int MAX_NESTING = 6;

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private static final Set<String> NODES = Set.of(
            "Addition",
            "ArithmeticNegation",
            "AtLeastOne",
            "ClosedConstRangeBoundary",
            "ClosedRangeBoundary",
            "Comparison",
            "Conjunction",
            "ConstBool",
            "ConstDate",
            "ConstDateTime",
            "ConstDayTimeDuration",
            "ConstInputValue",
            "ConstList",
            "ConstLocalDateTime",
            "ConstNull",
            "ConstNumber",
            "ConstRange",
            "ConstString",
            "ConstYearMonthDuration",
            "Disjunction",
            "Division",
            "Equal",
            "FunctionInvocation",
            "GreaterOrEqual",
            "GreaterThan",
            "If",
            "In",
            "InputEqualTo",
            "InputGreaterOrEqual",
            "InputGreaterThan",
            "InputInRange",
            "InputLessOrEqual",
            "InputLessThan",
            "LessOrEqual",
            "LessThan",
            "Multiplication",
            "Not",
            "OpenConstRangeBoundary",
            "OpenRangeBoundary",
            "PathExpression",
            "PositionalFunctionParameters",
            "Ref",
            "Subtraction",
            "UnaryTestExpression");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "abs",
            "floor",
            "ceiling",
            "decimal",
            "modulo",
            "min",
            "max",
            "sum",
            "mean",
            "count",
            "list contains",
            "contains",
            "starts with",
            "ends with",
            "upper case",
            "lower case",
            "string length",
            "substring",
            "trim",
            "is defined",
            "is empty",
            "is blank",
            "get or else",
            "string",
            "number",
            "date",
            "date and time",
            "duration",
            "days and time duration",
            "years and months duration",
            "day of week",
            "before",
            "after",
            "all",
            "any");

    private final ParsedExpression parsed;
    private final Set<String> names = new TreeSet<>();
    private final List<Object> constants = new ArrayList<>();
    private final Set<String> nodes = new TreeSet<>();
    private String refused;

    private FeelText(ParsedExpression parsed) {
        this.parsed = parsed;
        walk(parsed.expression());
    }

    /** What parsing gave: the text, or the reason it cannot be used, a code with one detail. */
    record Outcome(Optional<FeelText> text, String code, String detail) {}

    static Outcome tests(String text) {
        return outcome(text, true);
    }

    static Outcome expression(String text) {
        return outcome(text, false);
    }

    private static Outcome outcome(String text, boolean tests) {
        if (text.length() > MAX_LENGTH || nesting(text) > MAX_NESTING) {
            return new Outcome(Optional.empty(), "decision.cell.large", String.valueOf(MAX_LENGTH));
        }
        ParseResult result = tests ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
        if (result.isFailure()) {
            return new Outcome(Optional.empty(), "decision.cell.syntax", text);
        }
        var feel = new FeelText(result.parsedExpression());
        return feel.refused == null
                ? new Outcome(Optional.of(feel), "", "")
                : new Outcome(Optional.empty(), "decision.cell.refused", feel.refused);
    }

    /** Brackets open at once; the parser's time grows steeply with it. */
    private static int nesting(String text) {
        int open = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> most = Math.max(most, ++open);
                case ')', ']', '}' -> open--;
                default -> {}
            }
        }
        return most;
    }

    /** Names read from outside, the first part of a path alone. */
    Set<String> names() {
        return names;
    }

    /** Every constant text, number ({@code BigDecimal}) and boolean, in order. */
    List<Object> constants() {
        return constants;
    }

    /** Whether the answer can change only at the constants: no function, arithmetic or name is in it. */
    boolean comparesConstantsOnly() {
        return names.isEmpty()
                && nodes.stream()
                        .noneMatch(Set.of(
                                "FunctionInvocation",
                                "Addition",
                                "Subtraction",
                                "Multiplication",
                                "Division",
                                "If",
                                "PathExpression",
                                "Equal",
                                "In")::contains);
    }

    /** The name this text is, when it is nothing but a name. */
    Optional<String> soleName() {
        return parsed.expression() instanceof Ref ref && ref.names().size() == 1
                ? Optional.of(ref.names().head())
                : Optional.empty();
    }

    /** Whether the unary tests hold for {@code input}; unknown counts as not. */
    boolean holds(Object input, Map<String, Object> context) {
        var result = ENGINE.evaluateWithInput(parsed, input, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The value; {@code null} when it is missing or cannot be computed. */
    Object value(Map<String, Object> context) {
        var result = ENGINE.evaluate(parsed, context);
        return result.isSuccess() ? result.result() : null;
    }

    private void walk(Object node) {
        if (node instanceof Ref ref) {
            nodes.add("Ref");
            names.add(ref.names().head());
            return;
        }
        if (node instanceof Iterable<?> several) {
            CollectionConverters.asJava(several).forEach(this::walk);
            return;
        }
        if (!(node instanceof Product product)
                || !node.getClass().getName().startsWith("org.camunda.feel.syntaxtree.")) {
            return;
        }
        var name = node.getClass().getSimpleName().replace("$", "");
        nodes.add(name);
        if (!NODES.contains(name)) {
            refused = name;
            return;
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            refused = call.function();
        }
        constant(node);
        for (int i = 0; i < product.productArity(); i++) {
            walk(product.productElement(i));
        }
    }

    private void constant(Object node) {
        if (node instanceof ConstString text) {
            constants.add(text.value());
        } else if (node instanceof ConstNumber number) {
            constants.add(new BigDecimal(number.value().toString()));
        } else if (node instanceof ConstBool bool) {
            constants.add(bool.value());
        }
    }
}
