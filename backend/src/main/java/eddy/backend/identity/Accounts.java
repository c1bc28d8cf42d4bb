package eddy.backend.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.web.Checks;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Makes and changes the accounts of people. */
@ApplicationScoped
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");
    static final int NAME_LENGTH = 200;
    private static final int EMAIL_LENGTH = 254;

    private final Transactions tx;
    private final UserAccounts table;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;

    Accounts(Transactions tx, UserAccounts table, Passwords passwords, Sessions sessions, Audit audit) {
        this.tx = tx;
        this.table = table;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What is wanted of a new account; without a password nobody can sign in to it yet. */
    public record NewAccount(String username, String name, String email, Role role, String password) {}

    /** What is to change; what is {@code null} stays, an empty e-mail address goes. */
    public record AccountChange(String name, String email, Role role, Boolean active, String password) {}

    static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String normal) {
        return USERNAME.matcher(normal).matches();
    }

    /** Makes an account whose password, if any, the person must change at once. */
    public UserAccount create(NewAccount wanted) {
        var username = normal(wanted.username());
        var checks = new Checks()
                .required("username", wanted.username(), 100)
                .that(username.isEmpty() || isUsername(username), "value.username", "username")
                .required("name", wanted.name(), NAME_LENGTH)
                .optional("email", wanted.email(), EMAIL_LENGTH)
                .email("email", wanted.email())
                .required("role", wanted.role());
        if (wanted.password() != null) {
            Passwords.check(checks, "password", wanted.password(), username);
        }
        checks.orThrow();
        return tx.required(() -> {
            if (table.named(username).isPresent()) {
                throw new ProblemException(ProblemCode.TAKEN, Map.of("what", username));
            }
            var account = new UserAccount(
                    Ids.next(),
                    username,
                    wanted.name().strip(),
                    blankToNull(wanted.email()),
                    wanted.role(),
                    true,
                    wanted.password() == null ? null : passwords.hash(wanted.password()),
                    wanted.password() != null,
                    null,
                    null);
            table.insert(account);
            audit.did("user.created", username, wanted.role().key());
            return account;
        });
    }

    public UserAccount change(UUID id, AccountChange change) {
        return tx.required(() -> {
            var account = get(id);
            var checks = new Checks()
                    .optional("name", change.name(), NAME_LENGTH)
                    .that(change.name() == null || !change.name().isBlank(), "value.missing", "name", "field", "name")
                    .optional("email", change.email(), EMAIL_LENGTH)
                    .email("email", change.email());
            if (change.password() != null) {
                Passwords.check(checks, "password", change.password(), account.username());
            }
            checks.orThrow();
            if (account.role() == Role.ADMIN && account.active() && losesAdmin(change) && table.activeAdmins() == 1) {
                throw new IssueException(Issue.error("user.last_admin", ""));
            }
            var next = with(change, account);
            table.update(next);
            if (!next.active() || change.password() != null) {
                sessions.endAll(id, null);
            }
            audit.did("user.changed", next.username(), summary(change));
            return next;
        });
    }

    private UserAccount with(AccountChange change, UserAccount account) {
        boolean newPassword = change.password() != null;
        return new UserAccount(
                account.id(),
                account.username(),
                change.name() == null ? account.name() : change.name().strip(),
                change.email() == null ? account.email() : blankToNull(change.email()),
                Objects.requireNonNullElse(change.role(), account.role()),
                Objects.requireNonNullElse(change.active(), account.active()),
                newPassword ? passwords.hash(change.password()) : account.passwordHash(),
                newPassword || account.mustChangePassword(),
                account.language(),
                account.theme());
    }

    private static boolean losesAdmin(AccountChange change) {
        return Boolean.FALSE.equals(change.active()) || change.role() != null && change.role() != Role.ADMIN;
    }

    private static String summary(AccountChange change) {
        return "role=%s active=%s password=%s"
                .formatted(change.role(), change.active(), change.password() == null ? "kept" : "set");
    }

    /** A person's own new password, once the person has proved to know the old one; ends the person's other sessions. */
    void changeOwnPassword(UUID id, String next, String keptToken) {
        tx.required(() -> {
            var account = get(id);
            var checks = new Checks();
            Passwords.check(checks, "next", next, account.username());
            checks.orThrow();
            table.update(account.withPassword(passwords.hash(next), false));
            sessions.endAll(id, keptToken);
            audit.did("password.changed", account.username(), null);
        });
    }

    /** The person chose the password and need not change it. */
    void keepPassword(UUID id) {
        tx.required(() -> {
            var account = get(id);
            table.update(account.withPassword(account.passwordHash(), false));
        });
    }

    /** A person's own settings; what is {@code null} stays. */
    void changeOwnSettings(UUID id, String language, String theme) {
        tx.required(() -> {
            var account = get(id);
            table.update(account.withSettings(
                    language == null ? account.language() : language, theme == null ? account.theme() : theme));
        });
    }

    UserAccount get(UUID id) {
        return table.find(id).orElseThrow(() -> ProblemException.notFound("user " + id));
    }

    /** One more than {@code limit} accounts by user name, so that the caller knows whether there is a next page. */
    List<UserAccount> list(String after, int limit) {
        return table.after(after == null ? "" : after, limit + 1);
    }

    /** Up to {@code limit} active people whose name or user name contains {@code search}. */
    List<Person> people(String search, int limit) {
        return table.active(normal(search), limit).stream()
                .map(a -> new Person(a.id(), a.name(), a.username()))
                .toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
