package eddy.backend.apps;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.engines.Engines;
import eddy.backend.web.ProblemException;

/**
 * The compiled releases in memory: the live one of each app, and older ones that running cases still need. Rebuilt from
 * the database whenever one is missing; which release is live is always asked there, so that all nodes agree.
 */
@ApplicationScoped
class AppRuntime implements LiveApps {

    private static final int MOST = 64;

    private final AppStore apps;
    private final ReleaseStore releases;
    private final Engines engines;
    private final Map<Key, LiveApp> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LiveApp> eldest) {
            return size() > MOST;
        }
    });

    AppRuntime(AppStore apps, ReleaseStore releases, Engines engines) {
        this.apps = apps;
        this.releases = releases;
        this.engines = engines;
    }

    private record Key(String app, int release) {}

    @Override
    public Optional<LiveApp> find(String app) {
        var release = apps.liveRelease(app);
        return release.isEmpty() ? Optional.empty() : Optional.of(release(app, release.getAsInt()));
    }

    @Override
    public LiveApp require(String app) {
        return find(app).orElseThrow(() -> ProblemException.notFound("app " + app));
    }

    @Override
    public List<LiveApp> all() {
        return apps.all().stream().flatMap(app -> find(app).stream()).toList();
    }

    /** @throws eddy.core.issue.IssueException when this version of the product refuses what an older one let pass */
    @Override
    public LiveApp release(String app, int number) {
        var key = new Key(app, number);
        var known = compiled.get(key);

        if (known != null) {
            return known;
        }
        var made = new LiveApp(
                app, number, engines.compile(app, releases.bundle(app, number)).orThrow());
        compiled.put(key, made);
        return made;
    }

    @Override
    public Optional<LiveApp> findRelease(String app, int number) {
        return compiled.containsKey(new Key(app, number))
                        || releases.find(app, number).isPresent()
                ? Optional.of(release(app, number))
                : Optional.empty();
    }

    void put(LiveApp app) {
        compiled.put(new Key(app.key(), app.release()), app);
    }

    void forget(String app) {
        compiled.keySet().removeIf(k -> k.app().equals(app));
    }
}
