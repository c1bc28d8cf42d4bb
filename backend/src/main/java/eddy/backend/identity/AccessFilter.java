package eddy.backend.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;

/** Finds out who calls and whether they may: the one gate in front of every resource. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

    static final String COOKIE = "eddy_session";
    static final String CSRF_HEADER = "X-Eddy-Csrf";
    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo resource;

    private final Caller caller;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Instance<OpenIdSignIn> openId;

    AccessFilter(Caller caller, Sessions sessions, ApiKeys keys, Instance<OpenIdSignIn> openId) {
        this.caller = caller;
        this.sessions = sessions;
        this.keys = keys;
        this.openId = openId;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean open = isOpen();
        var someone = authenticate(request);
        if (someone.isPresent()) {
            var token = someone.get().token();
            if (token != null
                    && !open
                    && !READING.contains(request.getMethod())
                    && !Secrets.same(Secrets.csrf(token), request.getHeaderString(CSRF_HEADER))) {
                throw new ProblemException(ProblemCode.CSRF);
            }
            caller.is(someone.get());
        }
        if (open) {
            return;
        }
        if (someone.isEmpty()) {
            throw new ProblemException(ProblemCode.SESSION_REQUIRED);
        }
        // Without a word of either nobody but an administrator passes.
        var needed = allowed().map(Allowed::value).orElse(Role.ADMIN);
        if (!someone.get().role().includes(needed)) {
            throw new ProblemException(ProblemCode.RIGHT_MISSING, Map.of("role", needed.key()));
        }
        if (someone.get().account() == null && allowed().filter(Allowed::person).isPresent()) {
            throw new ProblemException(ProblemCode.PERSON_REQUIRED);
        }
    }

    private Optional<Caller.Known> authenticate(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            var secret = authorization.substring(BEARER.length()).trim();
            return secret.startsWith(ApiKeys.PREFIX)
                    ? keys.find(secret)
                    : openId.get().find();
        }
        var cookie = request.getCookies().get(COOKIE);
        return cookie == null ? Optional.empty() : sessions.find(cookie.getValue());
    }

    private boolean isOpen() {
        var method = resource.getResourceMethod();
        return method.isAnnotationPresent(Open.class)
                || resource.getResourceClass().isAnnotationPresent(Open.class)
                        && !method.isAnnotationPresent(Allowed.class);
    }

    /** What the method asks for, else its class. */
    private Optional<Allowed> allowed() {
        var onMethod = resource.getResourceMethod().getAnnotation(Allowed.class);
        return Optional.ofNullable(
                onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(Allowed.class));
    }
}
