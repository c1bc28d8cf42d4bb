package eddy.backend.web;

import java.util.List;
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
        @JsonAnyGetter Map<String, Object> more) {}
