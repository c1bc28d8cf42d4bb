package eddy.backend.identity;

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

    /** {@code csrf} goes into the header {@code X-Eddy-Csrf} of every changing request. */
    public record Session(User user, String csrf, String version) {}

    public record SignIn(String username, String password) {}

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
        accounts.changeOwnPassword(caller.person(), body.current(), body.next(), token());
        return get();
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
                User.of(account, members.rolesOf(account.id()), departments.of(account.id())), csrf, version);
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
