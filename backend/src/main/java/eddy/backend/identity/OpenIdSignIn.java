package eddy.backend.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.backend.web.Checks;
import eddy.core.Ids;
import eddy.core.Transactions;

/**
 * Lets in people whom an OpenID Connect provider vouches for. Off unless {@code EDDY_OIDC=true}. A person whose user
 * name is not known yet gets an account: a viewer, unless the token names a role. A role in the token always counts; without
 * one the role stands that an administrator gave. An account with a password of its own is not let in this way: its name
 * says nothing about who the provider means.
 */
@ApplicationScoped
class OpenIdSignIn {

    /** What the provider's roles for this product begin with, so that its other roles mean nothing here. */
    static final String ROLE_PREFIX = "eddy-";

    private static final Logger LOG = Logger.getLogger(OpenIdSignIn.class);

    private final boolean on;
    private final CurrentIdentityAssociation identities;
    private final Transactions tx;
    private final UserAccounts table;
    private final Audit audit;

    OpenIdSignIn(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on,
            CurrentIdentityAssociation identities,
            Transactions tx,
            UserAccounts table,
            Audit audit) {
        this.on = on;
        this.identities = identities;
        this.tx = tx;
        this.table = table;
        this.audit = audit;
    }

    Optional<Caller.Known> find() {
        if (!on) {
            return Optional.empty();
        }
        try {
            var identity = identities.getIdentity();
            return identity.isAnonymous() ? Optional.empty() : find(identity);
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller.Known> find(SecurityIdentity identity) {
        var username = Accounts.normal(identity.getPrincipal().getName());
        if (!Accounts.isUsername(username)) {
            return Optional.empty();
        }
        if (table.named(username).isEmpty()) {
            welcome(username, identity);
        }
        return tx.required(() -> table.named(username)
                .filter(a -> a.active() && a.passwordHash() == null)
                .map(a -> known(a, identity)));
    }

    private Caller.Known known(UserAccount account, SecurityIdentity identity) {
        var role = role(identity).orElse(account.role());
        if (role != account.role()) {
            table.update(account.withRole(role));
            var detail = "role=" + role.key() + " by OpenID Connect";
            audit.keep(account.username(), account.id(), "user.changed", account.username(), detail);
        }
        return new Caller.Known(account.id(), null, account.username(), role, null);
    }

    private void welcome(String username, SecurityIdentity identity) {
        var id = Ids.next();
        var name = claim(identity, "name").filter(n -> !n.isBlank() && n.length() <= Accounts.NAME_LENGTH);
        var email = claim(identity, "email").filter(Checks::isEmail).orElse(null);
        try {
            tx.requiresNew(() -> {
                table.insert(new UserAccount(
                        id, username, name.orElse(username), email, Role.VIEWER, true, null, false, null, null));
                audit.keep(username, id, "user.created", username, "by OpenID Connect");
            });
        } catch (IntegrityConstraintViolationException e) {
            // Another request of the same person was faster, and its account will do.
            LOG.debug("The account " + username + " is there already", e);
        }
    }

    /** The highest of our roles in the token. */
    private static Optional<Role> role(SecurityIdentity identity) {
        return Arrays.stream(Role.values())
                .filter(r -> identity.getRoles().contains(ROLE_PREFIX + r.key()))
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
