package eddy.backend.repeats;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.backend.identity.Caller;
import eddy.backend.identity.Secrets;
import eddy.backend.repeats.KeptAnswers.Ask;
import eddy.backend.repeats.KeptAnswers.Kept;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/**
 * Makes posts safe to repeat. What a post does and the answer to it are one transaction: after a crash either both are
 * there or neither. Only answers of success are kept; after a refusal the key is free.
 */
@RequestScoped
public class Repeats {

    /** Says that an answer is an old one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final int MAX_KEY = 200;

    @Context
    UriInfo uri;

    private final KeptAnswers answers;
    private final Transactions tx;
    private final Caller caller;
    private final ObjectMapper json;

    Repeats(KeptAnswers answers, Transactions tx, Caller caller, ObjectMapper json) {
        this.answers = answers;
        this.tx = tx;
        this.caller = caller;
        this.json = json;
    }

    /** @param etag {@code null} for none */
    public record Answer(int status, Object entity, String etag) {}

    /**
     * Does {@code work} in one transaction, or answers as it was answered before. Work that loses a race for a unique key
     * is done once more: it then sees who won.
     *
     * @param key  of the header {@code Idempotency-Key}; {@code null} without it
     * @param body the request's
     */
    public Response once(String key, Object body, Supplier<Answer> work) {
        var ask = key == null ? null : ask(key, body);
        try {
            return attempt(ask, work);
        } catch (IntegrityConstraintViolationException e) {
            return attempt(ask, work);
        }
    }

    private Response attempt(Ask ask, Supplier<Answer> work) {
        if (ask == null) {
            return response(tx.required(() -> kept("", work.get())), false);
        }
        var known = answers.find(ask);
        if (known.isPresent()) {
            if (!known.get().request().equals(ask.request())) {
                throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED, Map.of("key", ask.key()));
            }
            return response(known.get(), true);
        }
        return response(
                tx.requiresNew(() -> {
                    answers.claim(ask);
                    var answer = kept(ask.request(), work.get());
                    answers.keep(ask, answer);
                    return answer;
                }),
                false);
    }

    private Ask ask(String key, Object body) {
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_INVALID, Map.of("max", String.valueOf(MAX_KEY)));
        }
        return new Ask(caller.identity(), key, Secrets.hash(uri.getPath() + "\n" + written(body)));
    }

    private Kept kept(String request, Answer answer) {
        return new Kept(request, answer.status(), written(answer.entity()), answer.etag());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(Kept kept, boolean replayed) {
        var response = Response.status(kept.status()).entity(kept.body()).type(MediaType.APPLICATION_JSON_TYPE);
        if (kept.etag() != null) {
            response.header("ETag", kept.etag());
        }
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return response.build();
    }
}
