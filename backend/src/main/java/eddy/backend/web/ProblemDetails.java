package eddy.backend.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

/** The body of every failed answer (RFC 9457). */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<IssueView> issues,
        @JsonAnyGetter Map<String, Object> more) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The problem in the reader's language; a single issue speaks for itself. */
    static ProblemDetails of(
            ProblemCode code,
            Map<String, String> args,
            List<IssueView> issues,
            Map<String, Object> more,
            Locale locale) {
        return new ProblemDetails(
                "urn:eddy:problem:" + code.code(),
                Texts.of("title." + code.code(), Map.of(), locale),
                code.status(),
                code.code(),
                issues != null && issues.size() == 1 ? issues.get(0).message() : Texts.of(code.code(), args, locale),
                issues,
                more);
    }
}
