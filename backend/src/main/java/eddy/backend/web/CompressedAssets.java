package eddy.backend.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends the compressed file the build put beside a script or style, {@code ….br}, to browsers that understand it. The
 * others get theirs compressed on the way.
 */
@Singleton
class CompressedAssets {

    private static final int BEFORE_STATIC_FILES = 100;
    private static final String ASSET = "^/assets/[\\w.-]+\\.(js|css|svg)$";
    private static final Pattern COMPRESSED = Pattern.compile("^/assets/[\\w.-]+\\.(js|css|svg)\\.br$");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    /** Of the build, so that it holds no more than that has. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    void routes(@Observes Router router) {
        router.getWithRegex(ASSET).order(BEFORE_STATIC_FILES).handler(this::choose);
        router.getWithRegex(COMPRESSED.pattern()).order(BEFORE_STATIC_FILES).handler(CompressedAssets::describe);
    }

    private void choose(RoutingContext context) {
        var path = context.normalizedPath();
        if (!isCompressed(path)) {
            context.next();
        } else if (understands(context)) {
            context.reroute(path + ".br");
        } else {
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            context.next();
        }
    }

    /** Only now: going on to another path forgets the headers set before. */
    private static void describe(RoutingContext context) {
        var asset = COMPRESSED.matcher(context.normalizedPath());
        if (asset.matches()) {
            context.response()
                    .headers()
                    .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .set(HttpHeaders.CONTENT_ENCODING, "br")
                    .set(HttpHeaders.CONTENT_TYPE, TYPES.get(asset.group(1)));
        }
        context.next();
    }

    private boolean isCompressed(String path) {
        if (known.contains(path)) {
            return true;
        }
        boolean there = isThere(path);
        if (there) {
            known.add(path);
        }
        return there;
    }

    private static boolean isThere(String path) {
        return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + path + ".br") != null;
    }

    private static boolean understands(RoutingContext context) {
        var accepted = Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        return Pattern.compile("\\s*,\\s*").splitAsStream(accepted).anyMatch("br"::equals);
    }
}
