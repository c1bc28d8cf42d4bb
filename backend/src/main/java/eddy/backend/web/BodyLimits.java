package eddy.backend.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a request may bring. Files and event streams go through in pieces and may be large; everything else is read
 * into memory and may not. A request that says it is larger is refused before its body is read; one that does not say is
 * cut off at the limit.
 */
@Singleton
class BodyLimits {

    /** Where the server's input stream looks for the limit of this request. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private static final int FIRST = 10_000;
    /** The server puts its one limit for all there; ours must come later and before the body is read. */
    private static final int AFTER_THE_SERVERS_OWN = 1;

    private static final Pattern EVENTS = Pattern.compile("/api/apps/[^/]+/events");

    private final long streamed;
    private final long inMemory;
    private final ObjectMapper json;

    BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize streamed,
            @ConfigProperty(name = "eddy.json-limit") MemorySize inMemory,
            ObjectMapper json) {
        this.streamed = streamed.asLongValue();
        this.inMemory = inMemory.asLongValue();
        this.json = json;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::bound, AFTER_THE_SERVERS_OWN);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        long limit = limit(request);
        if (length(request) > limit) {
            refuse(context, limit);
            return;
        }
        context.next();
    }

    private void bound(RoutingContext context) {
        context.put(LIMIT, limit(context.request()));
        context.next();
    }

    private long limit(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean files = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        return files || EVENTS.matcher(request.path()).matches() ? streamed : inMemory;
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    /** The rest of the body is not waited for: the connection ends with the answer. */
    private void refuse(RoutingContext context, long limit) {
        var locale = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = ProblemDetails.of(
                ProblemCode.TOO_LARGE, Map.of("limit", String.valueOf(limit >> 20)), null, Map.of(), locale);
        try {
            context.response()
                    .setStatusCode(ProblemCode.TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> context.request().connection().close());
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
