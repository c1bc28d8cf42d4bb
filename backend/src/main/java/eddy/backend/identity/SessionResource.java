package eddy.backend.identity;

import java.time.Duration;
import java.util.Set;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import eddy.backend.web.Checks;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Signing in and out, and what is personal. */
@Path("/api/session")
@Allowed(value = Role.VIEWER, person = true)
public class SessionResource {

    private final Caller caller;
    private final Accounts accounts;
    private final UserAccounts table;
    private final Members members;
    private final DepartmentMembers departments;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Transactions tx;
    private final String version;

    @Context
    HttpServerRequest request;

    SessionResource(
            Caller caller,
            Accounts accounts,
            UserAccounts table,
            Members members,
            DepartmentMembers departments,
            Sessions sessions,
            Passwords passwords,
            SignInThrottle throttle,
            Audit audit,
            Transactions tx,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.caller = caller;
        this.accounts = accounts;
        this.table = table;
        this.members = members;
        this.departments = departments;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.tx = tx;
        this.version = version;
    }

    /** So long after signing in a password that has to be changed need not be typed again. */
    static final Duration JUST = Duration.ofMinutes(10);

    /**
     * @param csrf goes into the header {@code X-Eddy-Csrf} of every changing request
     * @param passwordKnown whether a new password is taken without the current one
     */
    public record Session(User user, String csrf, String version, boolean passwordKnown) {}

    public record SignIn(String username, String password) {}

    /** @param current may be left out where {@link Session#passwordKnown} says so */
    public record PasswordChange(String current, String next) {}

    public record PersonalSettings(String language, String theme) {}

    @GET
    public Session get() {
        return session(accounts.get(caller.person()), token());
    }

    @POST
    @Open
    public Response signIn(SignIn body) {
        new Checks()
                .required("username", body.username(), Passwords.MAX_LENGTH)
                .required("password", body.password(), Passwords.MAX_LENGTH)
                .orThrow();
        var username = Accounts.normal(body.username());
        var address = request.remoteAddress().hostAddress();
        throttle.check(username, address);
        var account = table.named(username).filter(UserAccount::active);
        if (!passwords.fits(
                body.password(), account.map(UserAccount::passwordHash).orElse(null))) {
            throttle.failed(username, address);
            audit.keep(username, null, "session.refused", username, address);
            throw new ProblemException(ProblemCode.SESSION_REFUSED);
        }
        var known = account.orElseThrow();
        var token = tx.required(() -> {
            throttle.succeeded(username, address);
            audit.keep(username, known.id(), "session.begun", username, address);
            return sessions.begin(known.id());
        });
        return Response.ok(session(known, token)).cookie(cookie(token)).build();
    }

    @DELETE
    public Response signOut() {
        if (token() != null) {
            sessions.end(token());
        }
        audit.did("session.ended", caller.name(), null);
        return Response.noContent().cookie(cookie(null)).build();
    }

    @POST
    @Path("password")
    public Session password(PasswordChange body) {
        var address = request.remoteAddress().hostAddress();
        throttle.check(caller.name(), address);
        var account = accounts.get(caller.person());
        if (body.current() != null || !isKnown(account, token())) {
            prove(account, body.current(), address);
        }
        accounts.changeOwnPassword(caller.person(), body.next(), token());
        return get();
    }

    /** A wrong password counts as one at signing in: a session left open is no place to guess. */
    private void prove(UserAccount account, String password, String address) {
        if (password == null || !passwords.fits(password, account.passwordHash())) {
            if (password != null) {
                throttle.failed(account.username(), address);
            }
            throw new IssueException(Issue.error("password.wrong", "/current"));
        }
    }

    /** Whoever has to change a password typed it to begin this session: setting one ends those that stand. */
    private boolean isKnown(UserAccount account, String token) {
        return account.mustChangePassword() && token != null && sessions.isYoungerThan(JUST, token);
    }

    @PATCH
    public Session settings(PersonalSettings body) {
        new Checks()
                .oneOf("language", body.language(), Set.of("zh-CN", "en"))
                .oneOf("theme", body.theme(), Set.of("light", "dark"))
                .orThrow();
        accounts.changeOwnSettings(caller.person(), body.language(), body.theme());
        return get();
    }

    private String token() {
        return caller.known().map(Caller.Known::token).orElse(null);
    }

    private Session session(UserAccount account, String token) {
        var csrf = token == null ? "" : Secrets.csrf(token);
        return new Session(
                User.of(account, members.rolesOf(account.id()), departments.of(account.id())),
                csrf,
                version,
                isKnown(account, token));
    }

    private NewCookie cookie(String token) {
        return new NewCookie.Builder(AccessFilter.COOKIE)
                .value(token == null ? "" : token)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(request.isSSL() || "https".equals(request.scheme()))
                .maxAge(token == null ? 0 : (int) Sessions.LONGEST.toSeconds())
                .build();
    }
}
