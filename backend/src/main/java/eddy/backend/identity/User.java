package eddy.backend.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person as the API shows one.
 *
 * @param departments those the person is in, the first first
 */
public record User(
        UUID id,
        String username,
        String name,
        String email,
        Role role,
        boolean active,
        boolean hasPassword,
        boolean mustChangePassword,
        String language,
        String theme,
        Map<String, List<String>> apps,
        List<UUID> departments) {

    static User of(UserAccount a, Map<String, List<String>> apps, List<UUID> departments) {
        return new User(
                a.id(),
                a.username(),
                a.name(),
                a.email(),
                a.role(),
                a.active(),
                a.passwordHash() != null,
                a.mustChangePassword(),
                a.language(),
                a.theme(),
                apps,
                departments);
    }
}
