package eddy.backend.references;

import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target.Kind;
import eddy.backend.apps.GoingLive;
import eddy.backend.engines.Engines;

/** Records follow their tags and groups to the names a release gives them. */
@ApplicationScoped
class RenamedMarks implements GoingLive {

    private final Engines engines;

    RenamedMarks(Engines engines) {
        this.engines = engines;
    }

    @Override
    public void goesLive(String app, Bundle before, Bundle after) {
        for (var step : Renaming.marks(before, after)) {
            if (step.target().kind() == Kind.TAG) {
                engines.records().renameTag(app, step.target().key(), step.to());
            } else {
                engines.records().renameGroup(app, step.target().key(), step.to());
            }
        }
    }
}
