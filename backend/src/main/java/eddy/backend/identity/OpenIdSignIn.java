package eddy.backend.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import eddy.core.Ids;
import eddy.core.Transactions;

/**
 * Lets in people whom an OpenID Connect provider vouches for. Off unless {@code EDDY_OIDC=true}. A person whose user
 * name is not known yet becomes a viewer; an administrator raises the role. An account with a password of its own is
 * not let in this way: its name says nothing about who the provider means.
 */
@ApplicationScoped
class OpenIdSignIn {

    private final boolean on;
    private final CurrentIdentityAssociation identities;
    private final Transactions tx;
    private final Clock clock;

    OpenIdSignIn(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on,
            CurrentIdentityAssociation identities,
            Transactions tx,
            Clock clock) {
        this.on = on;
        this.identities = identities;
        this.tx = tx;
        this.clock = clock;
    }

    Optional<Caller.Known> find() {
        if (!on) {
            return Optional.empty();
        }
        try {
            var identity = identities.getIdentity();
            return identity.isAnonymous() ? Optional.empty() : tx.required(() -> known(identity));
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller.Known> known(SecurityIdentity identity) {
        var username = identity.getPrincipal().getName().toLowerCase(Locale.ROOT);
        var account = UserAccount.named(username).orElseGet(() -> welcome(username, identity));
        return account.active && account.passwordHash == null
                ? Optional.of(new Caller.Known(account.id, account.username, account.role, null))
                : Optional.empty();
    }

    private UserAccount welcome(String username, SecurityIdentity identity) {
        var account = new UserAccount();
        account.id = Ids.next();
        account.username = username;
        account.name = claim(identity, "name").orElse(username);
        account.email = claim(identity, "email").orElse(null);
        account.role = Role.VIEWER;
        account.active = true;
        account.createdAt = clock.instant();
        account.updatedAt = account.createdAt;
        account.persist();
        return account;
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
