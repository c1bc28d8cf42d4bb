package eddy.backend.identity;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import eddy.core.Transactions;

/** Makes the account {@code admin} in an empty installation. */
@ApplicationScoped
public class FirstAdministrator {

    private final Accounts accounts;
    private final UserAccounts table;
    private final Transactions tx;
    private final Optional<String> chosen;

    FirstAdministrator(
            Accounts accounts,
            UserAccounts table,
            Transactions tx,
            @ConfigProperty(name = "eddy.admin-password") Optional<String> chosen) {
        this.accounts = accounts;
        this.table = table;
        this.tx = tx;
        this.chosen = chosen.filter(p -> !p.isBlank());
    }

    /**
     * Makes sure that somebody can sign in.
     *
     * @return the generated password of the account {@code admin}, to be shown once; empty when nothing was generated
     */
    public Optional<String> ensure() {
        return tx.required(() -> {
            if (!table.isEmpty()) {
                return Optional.empty();
            }
            var password = chosen.orElseGet(Secrets::password);
            UUID id = accounts.create(new Accounts.NewAccount("admin", "Administrator", null, Role.ADMIN, password))
                    .id();
            if (chosen.isPresent()) {
                accounts.keepPassword(id);
                return Optional.empty();
            }
            return Optional.of(password);
        });
    }
}
