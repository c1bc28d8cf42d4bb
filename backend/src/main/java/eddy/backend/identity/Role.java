package eddy.backend.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person or a key may do, from least to most; each may also do what the ones before it may. */
public enum Role {
    VIEWER,
    STAFF,
    BUILDER,
    ADMIN;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Role::key).toList();
    }

    /** @throws IllegalArgumentException when there is no such role */
    @JsonCreator
    public static Role of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No role " + key + ", but " + keys()));
    }
}
