package eddy.backend.views;

import java.util.Map;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.backend.apps.GoingLive;

/** Views follow fields and tags to the names a release gives them. */
@ApplicationScoped
class RenamedInViews implements GoingLive {

    private final ViewStore views;

    RenamedInViews(ViewStore views) {
        this.views = views;
    }

    @Override
    public void goesLive(String app, Bundle before, Bundle after) {
        var names = Renaming.names(before, after);
        if (!names.isEmpty()) {
            views.rewrite(app, (kept, settings) -> renamed(settings, Renaming.form(before, kept), before, names));
        }
    }

    private static ViewSettings renamed(ViewSettings view, String form, Bundle before, Map<Target, String> names) {
        UnaryOperator<String> key =
                field -> field == null ? null : names.getOrDefault(Target.field(form, field), field);
        return new ViewSettings(
                view.kind(),
                view.columns() == null
                        ? null
                        : view.columns().stream()
                                .map(c -> new ViewSettings.Column(key.apply(c.field()), c.width()))
                                .toList(),
                view.frozen(),
                view.filters() == null
                        ? null
                        : view.filters().stream()
                                .map(f -> Renaming.inCondition(before, f, form, names))
                                .toList(),
                view.sort() == null
                        ? null
                        : new ViewSettings.Sort(
                                key.apply(view.sort().field()), view.sort().dir()),
                key.apply(view.group()),
                key.apply(view.date()));
    }
}
