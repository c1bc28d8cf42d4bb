package eddy.backend.identity;

import java.time.Clock;
import java.time.ZoneOffset;
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

import eddy.backend.data.Columns;
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
    private final Clock clock;
    private final Audit audit;

    OpenIdSignIn(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on,
            CurrentIdentityAssociation identities,
            Transactions tx,
            Clock clock,
            Audit audit) {
        this.on = on;
        this.identities = identities;
        this.tx = tx;
        this.clock = clock;
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
        if (tx.required(() -> UserAccount.named(username)).isEmpty()) {
            welcome(username, identity);
        }
        return tx.required(() -> UserAccount.named(username)
                .filter(a -> a.active && a.passwordHash == null)
                .map(a -> known(a, identity)));
    }

    private Caller.Known known(UserAccount account, SecurityIdentity identity) {
        role(identity).filter(r -> r != account.role).ifPresent(r -> {
            account.role = r;
            account.updatedAt = clock.instant();
            var detail = "role=" + r.key() + " by OpenID Connect";
            audit.keep(account.username, account.id, "user.changed", account.username, detail);
        });
        return new Caller.Known(account.id, null, account.username, account.role, null);
    }

    private void welcome(String username, SecurityIdentity identity) {
        var id = Ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var name = claim(identity, "name").filter(n -> !n.isBlank() && n.length() <= Accounts.NAME_LENGTH);
        var email = claim(identity, "email").filter(Checks::isEmail);
        try {
            tx.requiresNew(() -> {
                tx.db()
                        .insertInto(Columns.table("user_account"))
                        .set(Columns.id("id"), id)
                        .set(Columns.text("username"), username)
                        .set(Columns.text("name"), name.orElse(username))
                        .set(Columns.text("email"), email.orElse(null))
                        .set(Columns.text("role"), Role.VIEWER.name())
                        .set(Columns.flag("active"), true)
                        .set(Columns.flag("must_change_password"), false)
                        .set(Columns.time("created_at"), now)
                        .set(Columns.time("updated_at"), now)
                        .execute();
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
