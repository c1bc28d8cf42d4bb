package eddy.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import eddy.core.Label;

/** A checked decision table; immutable, shared between threads. Evaluating it touches no database and no clock. */
public interface CompiledDecision {

    String key();

    /** The table's name in every language it has one; the XML's {@code name} otherwise. */
    Label label();

    /** The form whose fields the inputs name; empty when the decision names none and the app has no customer form. */
    Optional<String> form();

    /** Names the inputs and outputs read: keys of fields of {@link #form()} or of case values. */
    Set<String> reads();

    /** Names of the outputs, in column order. */
    List<String> outputs();

    /** What the author says about a row, counted from 1; blank when nothing. */
    String note(int row);

    /** What an output is called; its name when it has no other. */
    Label output(String name);

    /** What a value of an output is called; the value as text when it has no name. */
    Label said(String output, Object value);

    /**
     * What a table answered; immutable.
     *
     * @param row     number of the row that applied, counted from 1; empty when none did
     * @param outputs output name to value ({@code String}, {@code BigDecimal}, {@code Boolean}, a {@code java.time} value
     *                or {@code null}), in column order; empty when no row applied
     */
    record Decided(OptionalInt row, Map<String, Object> outputs) {

        public static final Decided NOTHING = new Decided(OptionalInt.empty(), Map.of());

        public Decided {
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        }
    }

    /**
     * Decides for one set of inputs.
     *
     * @param inputs values by name; a missing name is a missing value. Numbers, text, booleans, {@code LocalDate},
     *               {@code LocalDateTime}, {@code OffsetDateTime}; anything else is read as its text
     * @throws eddy.core.issue.IssueException {@code decision.overlap.run} when two rows of a UNIQUE table apply
     */
    Decided decide(Map<String, Object> inputs);

    /** The outputs of {@link #decide}. */
    Map<String, Object> evaluate(Map<String, Object> inputs);

    /** Decides for many sets of inputs, in order; each distinct combination of what the table reads costs once. */
    List<Map<String, Object>> evaluateAll(List<Map<String, Object>> inputs);
}
