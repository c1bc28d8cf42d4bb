package eddy.backend.identity;

import java.util.UUID;

/**
 * A person who may sign in, or may at least be given work.
 *
 * @param username lower-case
 * @param email {@code null} when there is none
 * @param passwordHash {@code null} when the person cannot sign in with a password
 * @param language {@code null} until the person chose one
 * @param theme {@code null} until the person chose one
 */
public record UserAccount(
        UUID id,
        String username,
        String name,
        String email,
        Role role,
        boolean active,
        String passwordHash,
        boolean mustChangePassword,
        String language,
        String theme) {

    UserAccount withRole(Role next) {
        return new UserAccount(
                id, username, name, email, next, active, passwordHash, mustChangePassword, language, theme);
    }

    UserAccount withPassword(String hash, boolean mustChange) {
        return new UserAccount(id, username, name, email, role, active, hash, mustChange, language, theme);
    }

    UserAccount withSettings(String nextLanguage, String nextTheme) {
        return new UserAccount(
                id, username, name, email, role, active, passwordHash, mustChangePassword, nextLanguage, nextTheme);
    }

    /** Without the password's hash. */
    @Override
    public String toString() {
        return "UserAccount[" + username + ", " + role + "]";
    }
}
