package eddy.backend.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person who may sign in, or may at least be given work. */
@Entity
@Table(name = "user_account")
public class UserAccount extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Lower-case. */
    public String username;

    public String name;
    public String email;

    @Enumerated(EnumType.STRING)
    public Role role;

    public boolean active;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "must_change_password")
    public boolean mustChangePassword;

    public String language;
    public String theme;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    static Optional<UserAccount> named(String username) {
        return find("username", username).firstResultOptional();
    }
}
