package eddy.backend.apps;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jooq.SQLDialect;

import eddy.backend.identity.Audit;
import eddy.core.Transactions;

/** What happens to apps at a start: interrupted work is finished, an empty installation gets its first app. */
@ApplicationScoped
public class FirstApp {

    /** An installation older than this on another node has died. An embedded database has no other node. */
    private static final Duration LONGEST_INSTALLATION = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(FirstApp.class);

    private final AppStore apps;
    private final Publisher publisher;
    private final AppRemoval removal;
    private final Installer installer;
    private final Templates templates;
    private final Audit audit;
    private final Transactions tx;
    private final Optional<String> wanted;

    FirstApp(
            AppStore apps,
            Publisher publisher,
            AppRemoval removal,
            Installer installer,
            Templates templates,
            Audit audit,
            Transactions tx,
            @ConfigProperty(name = "eddy.first-app") Optional<String> wanted) {
        this.apps = apps;
        this.publisher = publisher;
        this.removal = removal;
        this.installer = installer;
        this.templates = templates;
        this.audit = audit;
        this.tx = tx;
        this.wanted = wanted.filter(w -> !w.isBlank());
    }

    public void prepare() {
        publisher.resume();
        apps.keys("removing").forEach(removal::remove);
        apps.abandoned(tx.db().dialect().family() == SQLDialect.H2 ? Duration.ZERO : LONGEST_INSTALLATION)
                .forEach(removal::remove);
        if (wanted.isPresent() && apps.isEmpty() && !audit.has("app.removed")) {
            templates.all().stream()
                    .filter(t -> t.key().equals(wanted.get()))
                    .findFirst()
                    .ifPresent(this::install);
        }
    }

    private void install(Templates.Template template) {
        LOG.info("Installing " + template.label().in(Locale.ENGLISH));
        installer.start(templates.bundle(template.key()).orThrow(), template.appKey(), true, null);
    }
}
