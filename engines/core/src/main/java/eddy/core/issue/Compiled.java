package eddy.core.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of compiling a document: the compiled form when there is no error, and every issue found.
 *
 * @param value  the compiled form; empty exactly when {@code issues} holds an error
 * @param issues everything noticed, in document order
 */
public record Compiled<T>(Optional<T> value, List<Issue> issues) {

    public Compiled {
        issues = List.copyOf(issues);
    }

    public static <T> Compiled<T> of(T value) {
        return new Compiled<>(Optional.of(value), List.of());
    }

    public static <T> Compiled<T> failed(List<Issue> issues) {
        return new Compiled<>(Optional.empty(), issues);
    }

    public static <T> Compiled<T> failed(Issue issue) {
        return failed(List.of(issue));
    }

    /** {@code value} unless {@code issues} holds an error. */
    public static <T> Compiled<T> of(T value, List<Issue> issues) {
        return issues.stream().anyMatch(Issue::isError) ? failed(issues) : new Compiled<>(Optional.of(value), issues);
    }

    /** Compiles further, keeping the issues of both steps. */
    public <R> Compiled<R> then(Function<T, Compiled<R>> next) {
        if (value.isEmpty()) {
            return failed(issues);
        }
        var result = next.apply(value.get());
        var all = new ArrayList<>(issues);
        all.addAll(result.issues());
        return new Compiled<>(result.value(), all);
    }

    /** The value, or an {@link IssueException} with the issues. */
    public T orThrow() {
        return value.orElseThrow(() -> new IssueException(issues));
    }
}
