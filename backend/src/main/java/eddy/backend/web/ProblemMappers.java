package eddy.backend.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import eddy.core.issue.IssueException;

/** Turns what a resource throws into problem details. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    @ServerExceptionMapper
    public Response problem(ProblemException e, HttpHeaders headers) {
        return answer(e.code(), e.args(), null, e.more(), headers);
    }

    @ServerExceptionMapper
    public Response issues(IssueException e, HttpHeaders headers) {
        var code = e.issues().size() == 1
                ? ProblemCode.ofIssue(e.issues().get(0).code()).orElse(ProblemCode.ISSUES)
                : ProblemCode.ISSUES;
        return answer(code, Map.of(), IssueView.of(e.issues(), Language.of(headers)), Map.of(), headers);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, HttpHeaders headers) {
        return malformed(e, headers);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e, HttpHeaders headers) {
        var locale = Language.of(headers);
        var place = e.getLocation() == null
                ? ""
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
        var args = new HashMap<>(Map.of("place", place));
        var reason = "json.syntax";
        if (e instanceof UnrecognizedPropertyException unknown) {
            args.put("member", unknown.getPropertyName());
            reason = "json.unknown_member";
        } else if (e instanceof MismatchedInputException wrong) {
            args.put("member", path(wrong));
            reason = "json.wrong_value";
        }
        return answer(
                ProblemCode.REQUEST_MALFORMED, Map.of("why", Texts.of(reason, args, locale)), null, Map.of(), headers);
    }

    /** The framework has no exception of its own for a form that ends too early: what tells it is who threw it. */
    @ServerExceptionMapper
    public Response unreadable(IOException e, HttpHeaders headers) {
        if (e.getStackTrace().length == 0
                || !e.getStackTrace()[0].getClassName().startsWith(FORM_PARSER)) {
            return unexpected(e, headers);
        }
        var why = Texts.of("body.unreadable", Map.of(), Language.of(headers));
        return answer(ProblemCode.REQUEST_MALFORMED, Map.of("why", why), null, Map.of(), headers);
    }

    private static String path(MismatchedInputException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, headers);
        }
        var code = ProblemCode.ofStatus(e.getResponse().getStatus());
        if (code == ProblemCode.INTERNAL) {
            return unexpected(e, headers);
        }
        return answer(code, Map.of("what", "", "why", String.valueOf(e.getMessage())), null, Map.of(), headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, HttpHeaders headers) {
        var outage = Outage.behind(e);
        if (outage.isPresent()) {
            LOG.error("Request failed, " + outage.get().code(), e);
            return answer(outage.get(), Map.of(), null, Map.of(), headers);
        }
        var id = UUID.randomUUID().toString();
        LOG.error("Request failed, reference " + id, e);
        return answer(ProblemCode.INTERNAL, Map.of("reference", id), null, Map.of(), headers);
    }

    private static Response answer(
            ProblemCode code,
            Map<String, String> args,
            List<IssueView> issues,
            Map<String, Object> more,
            HttpHeaders headers) {
        var body = ProblemDetails.of(code, args, issues, more, Language.of(headers));
        return Response.status(code.status())
                .entity(body)
                .type(ProblemDetails.MEDIA_TYPE)
                .build();
    }
}
