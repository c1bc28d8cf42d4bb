package eddy.backend.views;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Renaming;
import eddy.app.reference.Several;
import eddy.backend.apps.GoingLive;

/** The filters of views ask for several where a release lets a field hold several, and for one where it holds one. */
@ApplicationScoped
@Priority(SeveralInViews.AFTER_RENAMING)
class SeveralInViews implements GoingLive {

    static final int AFTER_RENAMING = -1;

    private final ViewStore views;

    SeveralInViews(ViewStore views) {
        this.views = views;
    }

    @Override
    public void goesLive(String app, Bundle before, Bundle after) {
        if (Several.differ(before, after)) {
            views.rewrite(app, (kept, settings) -> asked(settings, kept, before, after));
        }
    }

    private static ViewSettings asked(ViewSettings view, String kept, Bundle before, Bundle after) {
        if (view.filters() == null) {
            return view;
        }
        var form = Renaming.form(after, kept);
        var filters = view.filters().stream()
                .map(f -> Several.inCondition(before, after, f, form))
                .toList();
        return new ViewSettings(
                view.kind(), view.columns(), view.frozen(), filters, view.sort(), view.group(), view.date());
    }
}
