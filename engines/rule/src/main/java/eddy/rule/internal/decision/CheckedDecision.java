package eddy.rule.internal.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import eddy.core.Label;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.rule.CompiledDecision;

/** A decision table whose every cell was parsed and checked, with the engine that runs it. */
record CheckedDecision(
        String key,
        Label label,
        Optional<String> form,
        Set<String> reads,
        List<String> outputs,
        DecisionWords words,
        DmnRuntime runtime,
        DecisionMemory memory)
        implements CompiledDecision {

    CheckedDecision {
        reads = Set.copyOf(reads);
        outputs = List.copyOf(outputs);
    }

    @Override
    public String note(int row) {
        return words.note(row);
    }

    @Override
    public Label output(String name) {
        return words.output(name);
    }

    @Override
    public Label said(String output, Object value) {
        return words.value(output, value);
    }

    @Override
    public Decided decide(Map<String, Object> inputs) {
        return memory.answer(seen(inputs), this::workOut);
    }

    @Override
    public Map<String, Object> evaluate(Map<String, Object> inputs) {
        return decide(inputs).outputs();
    }

    @Override
    public List<Map<String, Object>> evaluateAll(List<Map<String, Object>> inputs) {
        return inputs.stream().map(this::evaluate).toList();
    }

    /** What the table reads of {@code inputs}, every name present. */
    private Map<String, Object> seen(Map<String, Object> inputs) {
        var seen = new TreeMap<String, Object>();
        for (var name : reads) {
            seen.put(name, readable(inputs.get(name)));
        }
        return seen;
    }

    private Decided workOut(Map<String, Object> seen) {
        var result = runtime.evaluate(seen)
                .orElseThrow(() ->
                        new IssueException(Issue.error("decision.overlap.run", "", "decision", key, "inputs", seen)
                                .in("decisions/" + key + ".dmn")));
        var values = new LinkedHashMap<String, Object>();
        result.outputs().forEach((name, value) -> values.put(name, plain(value)));
        return new Decided(result.row(), values);
    }

    private static Object readable(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toZonedDateTime();
        }
        return value == null
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof LocalDate
                        || value instanceof LocalDateTime
                        || value instanceof LocalTime
                        || value instanceof ZonedDateTime
                        || value instanceof List
                ? value
                : value.toString();
    }

    private static Object plain(Object value) {
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
