package eddy.backend.identity;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.RequestScoped;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.form.Author;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    /**
     * @param account the person; {@code null} for an API key
     * @param key     the API key; {@code null} for a person
     * @param name    the person's user name, or the key's name
     * @param token   the session's token; {@code null} without a session
     */
    record Known(UUID account, UUID key, String name, Role role, String token) {}

    private Known known;

    void is(Known someone) {
        known = someone;
    }

    Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /** The person's id; empty for an API key or a stranger. */
    public Optional<UUID> account() {
        return known().map(Known::account);
    }

    /** The person's id, or {@code null}. */
    public UUID accountOrNull() {
        return account().orElse(null);
    }

    /** The person's id. An API key has none and is refused. */
    public UUID person() {
        return account().orElseThrow(() -> new ProblemException(ProblemCode.PERSON_REQUIRED));
    }

    /** What tells callers apart: {@code account:<id>} or {@code key:<id>}. */
    public String identity() {
        return known().map(k -> k.account() == null ? "key:" + k.key() : "account:" + k.account())
                .orElse("");
    }

    /** The caller as the history of records knows them. */
    public Author author() {
        return account().map(Author::person).orElse(Author.origin("api"));
    }

    public String name() {
        return known().map(Known::name).orElse("");
    }

    public boolean has(Role role) {
        return known != null && known.role().includes(role);
    }
}
