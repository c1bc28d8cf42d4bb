package eddy.backend.identity;

import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import eddy.backend.web.Checks;

/** Hashes passwords with Argon2id (19 MiB, 2 passes: the first choice of OWASP's password storage sheet). */
@ApplicationScoped
public class Passwords {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    /** Bounds the memory that hashing takes together. */
    private static final Semaphore AT_ONCE = new Semaphore(3);

    private final String nobody = hash(Secrets.token());

    String hash(String password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2)
                    .getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Whether {@code password} fits; takes as long when there is no hash to fit. */
    boolean fits(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            boolean fits =
                    Password.check(password, hash == null ? nobody : hash).with(ARGON2);
            return fits && hash != null;
        } finally {
            AT_ONCE.release();
        }
    }

    /** Adds what is wrong with a new password. */
    static void check(Checks checks, String field, String password, String username) {
        checks.required(field, password, MAX_LENGTH)
                .that(
                        password == null || password.isBlank() || password.length() >= MIN_LENGTH,
                        "password.too_short",
                        field,
                        "min",
                        MIN_LENGTH)
                .that(password == null || !password.equalsIgnoreCase(username), "password.is_username", field);
    }
}
