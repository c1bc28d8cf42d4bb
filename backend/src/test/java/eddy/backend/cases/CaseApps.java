package eddy.backend.cases;

import java.util.List;
import java.util.Optional;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;

/** The one app there is. */
final class CaseApps implements LiveApps {

    private LiveApp app;

    void put(LiveApp installed) {
        app = installed;
    }

    void forget() {
        app = null;
    }

    Optional<LiveApp> installed() {
        return Optional.ofNullable(app);
    }

    @Override
    public Optional<LiveApp> find(String key) {
        return Optional.ofNullable(app).filter(a -> a.key().equals(key));
    }

    @Override
    public LiveApp require(String key) {
        return find(key).orElseThrow();
    }

    @Override
    public LiveApp release(String key, int number) {
        return findRelease(key, number).orElseThrow();
    }

    @Override
    public Optional<LiveApp> findRelease(String key, int number) {
        return find(key).filter(a -> a.release() == number);
    }

    @Override
    public List<LiveApp> all() {
        return Optional.ofNullable(app).stream().toList();
    }
}
