package eddy.backend.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** A request without the body it needs, or with JSON's {@code null} for one, never gets to its resource. */
@Provider
public class BodyRequired implements ReaderInterceptor {

    private final Language language;

    BodyRequired(Language language) {
        this.language = language;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null && Arrays.stream(context.getAnnotations()).noneMatch(MayBeMissing.class::isInstance)) {
            var why = Texts.of("json.missing", Map.of(), language.locale());
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", why));
        }
        return body;
    }
}
