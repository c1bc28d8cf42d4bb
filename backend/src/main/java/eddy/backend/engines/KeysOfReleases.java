package eddy.backend.engines;

import eddy.app.CompiledApp;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.core.document.ReleaseKeys;
import eddy.core.table.TableModel;

/** Keys of releases, by what their {@code app.json} notes. Of a release that is gone each key is its own. */
public final class KeysOfReleases implements ReleaseKeys {

    private final Releases releases;
    private final Surroundings.LatestRelease latest;

    public KeysOfReleases(Releases releases, Surroundings.LatestRelease latest) {
        this.releases = releases;
        this.latest = latest;
    }

    @Override
    public String now(String app, int release, String kind, String key) {
        return called(app, release, key, (then, now) -> Renaming.called(then, now, target(kind, key)));
    }

    @Override
    public String then(String app, int release, String kind, String key) {
        return called(app, release, key, (then, now) -> Renaming.called(now, then, target(kind, key)));
    }

    @Override
    public String form(String app, String kept) {
        return latest.of(app).stream()
                .flatMap(a -> a.tables().all().stream())
                .filter(table -> !table.system() && table.keptKey().equals(kept))
                .map(TableModel::key)
                .findFirst()
                .orElse(kept);
    }

    private String called(String app, int release, String key, Calling calling) {
        var then = releases.find(app, release);
        var now = latest.of(app);
        return then.isPresent() && now.isPresent() ? calling.key(then.get(), now.get()) : key;
    }

    @FunctionalInterface
    private interface Calling {
        String key(CompiledApp then, CompiledApp now);
    }

    private static Target target(String kind, String key) {
        return new Target(Target.Kind.of(kind).orElseThrow(), key);
    }
}
