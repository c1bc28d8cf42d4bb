package eddy.core.formula;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.feel.syntaxtree.ParsedExpression;

import eddy.core.issue.Compiled;

/**
 * A FEEL expression, parsed once. Immutable and shared between threads.
 *
 * <p>What users write cannot do harm: there are no functions of Java, none that look outside, no regular expressions,
 * no function definitions and no loops over ranges; text and nesting are limited. So evaluation is bounded by the
 * expression and the values it is given.
 */
public final class Formula {

    /** At most so many characters. */
    public static final int MAX_LENGTH = 1000;

    private static final Map<String, Compiled<Formula>> CACHE = new Cache(2000);

    private final ParsedExpression parsed;
    private final FeelTree tree;
    private final Set<String> reads;
    private final Set<String> names;

    private Formula(ParsedExpression parsed, FeelTree tree) {
        this.parsed = parsed;
        this.tree = tree;
        reads = tree.reads();
        names = reads.stream().map(read -> read.split("\\.", 2)[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** The formula, or what is wrong with its text; places are empty, as a formula is one value of a document. */
    public static Compiled<Formula> parse(String text) {
        synchronized (CACHE) {
            var known = CACHE.get(text);
            if (known != null) {
                return known;
            }
        }
        var parsed = Feel.parse(text).then(p -> FeelTree.check(p).then(t -> Compiled.of(new Formula(p, t))));
        synchronized (CACHE) {
            CACHE.put(text, parsed);
        }
        return parsed;
    }

    /**
     * The value for these values: {@code BigDecimal}, {@code String}, {@code Boolean}, {@code LocalDate}, {@code
     * OffsetDateTime}, {@code LocalTime}, {@code Duration}, {@code Period}, {@code List} or {@code Map}; {@code null}
     * when a value it needs is missing or does not fit, and when it asks for the time.
     *
     * @param values column values, lists and maps of them, by name; what is not there is missing
     */
    public Object evaluate(Map<String, Object> values) {
        return tree.asksTime() ? null : FeelEvaluation.evaluate(parsed, values);
    }

    /**
     * As {@link #evaluate(Map)}, at a time.
     *
     * @param now what {@code now()} and, in its zone, {@code today()} answer
     */
    public Object evaluate(Map<String, Object> values, ZonedDateTime now) {
        return tree.asksTime() ? FeelEvaluation.evaluate(parsed, values, now) : FeelEvaluation.evaluate(parsed, values);
    }

    /** The names it reads from the values, as written: {@code spend}, {@code owner.name}. */
    public Set<String> reads() {
        return reads;
    }

    /** The values it is to be given: the first part of each name it reads. */
    public Set<String> names() {
        return names;
    }

    /** Whether it asks for the current day or time, so that its value changes by itself. */
    public boolean asksTime() {
        return tree.asksTime();
    }

    private static final class Cache extends LinkedHashMap<String, Compiled<Formula>> {

        private static final long serialVersionUID = 1L;

        private final int limit;

        Cache(int limit) {
            super(64, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compiled<Formula>> eldest) {
            return size() > limit;
        }
    }
}
