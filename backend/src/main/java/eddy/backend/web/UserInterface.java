package eddy.backend.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the single-page user interface: addresses that are pages of it get {@code index.html}, missing files get
 * 404, and every answer carries the headers that keep a browser safe.
 */
@Singleton
class UserInterface {

    private static final String PAGES = "^/(?!api(/|$)|q(/|$)|t/|index\\.html$)[^.]*$";
    private static final int BEFORE_STATIC_FILES = 100;
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    void routes(@Observes Router router) {
        router.getWithRegex(PAGES).order(BEFORE_STATIC_FILES).handler(context -> context.reroute("/index.html"));
    }

    void headers(@Observes Filters filters) {
        filters.register(UserInterface::addHeaders, BEFORE_STATIC_FILES);
    }

    private static void addHeaders(RoutingContext context) {
        context.addHeadersEndHandler(nothing -> {
            var headers = context.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            if (!headers.contains("Content-Security-Policy")) {
                headers.set("Content-Security-Policy", POLICY);
            }
            var caching = caching(context.request());
            if (caching != null && context.response().getStatusCode() < 400) {
                headers.set("Cache-Control", caching);
            }
        });
        context.next();
    }

    /** Files with a hash in their name stay for good, pages and answers are asked for again. */
    private static String caching(HttpServerRequest request) {
        var path = request.path();
        if (path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/")
                ? "no-store"
                : path.matches(PAGES) || path.endsWith(".html") ? "no-cache" : null;
    }
}
