package eddy.backend.apps;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import eddy.app.AppManifest;
import eddy.app.Bundle;
import eddy.app.Keys;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Members;
import eddy.backend.jobs.Job;
import eddy.backend.jobs.Jobs;
import eddy.backend.web.Checks;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/** Installs apps from bundles. */
@ApplicationScoped
public class Installer {

    private final Transactions tx;
    private final AppStore apps;
    private final Drafts drafts;
    private final Publisher publisher;
    private final AppRemoval removal;
    private final LiveApps live;
    private final Members members;
    private final Directory directory;
    private final Jobs jobs;
    private final Audit audit;
    private final List<InstallStep> steps;

    Installer(
            Transactions tx,
            AppStore apps,
            Drafts drafts,
            Publisher publisher,
            AppRemoval removal,
            LiveApps live,
            Members members,
            Directory directory,
            Jobs jobs,
            Audit audit,
            @All List<InstallStep> steps) {
        this.steps = steps;
        this.tx = tx;
        this.apps = apps;
        this.drafts = drafts;
        this.publisher = publisher;
        this.removal = removal;
        this.live = live;
        this.members = members;
        this.directory = directory;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The result of an installation's job. */
    public record Installed(String app) {}

    /** Takes the key at once and installs in the background. */
    public Job start(Bundle bundle, String app, boolean sampleData, UUID by) {
        new Checks()
                .that(app != null && Keys.valid(app), "app.key.invalid", "key", "key", String.valueOf(app))
                .orThrow();
        tx.required(() -> {
            if (!apps.begin(app, by)) {
                throw new ProblemException(ProblemCode.TAKEN, Map.of("what", app));
            }
            drafts.addAll(app, bundle, by);
            apps.putData(app, bundle);
            audit.keep("", by, "app.installed", app, null);
        });
        return jobs.start("install", app, by, progress -> {
            boolean done = false;
            try {
                progress.at(0, null);
                publisher.install(app, by);
                giveRoles(app, by);
                steps.forEach(step -> step.installed(app, sampleData, progress));
                apps.installed(app);
                done = true;
                return new Installed(app);
            } finally {
                if (!done) {
                    removal.remove(app);
                }
            }
        });
    }

    /** Whoever installs an app holds its roles, until told otherwise: nothing it gives people to do goes unseen. */
    private void giveRoles(String app, UUID by) {
        var roles = live.require(app).manifest().roles().stream()
                .map(AppManifest.Role::key)
                .toList();
        var holders = by == null ? directory.administrators() : List.of(by);
        holders.forEach(holder -> members.set(app, holder, roles));
    }
}
