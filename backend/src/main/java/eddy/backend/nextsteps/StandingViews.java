package eddy.backend.nextsteps;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.rules.RuleResource.Named;
import eddy.core.Label;
import eddy.core.table.FieldModel;
import eddy.flow.Standing;

/** Puts what a case waits for into words. */
@ApplicationScoped
class StandingViews {

    NextStep.StandingView of(LiveApp app, Standing standing) {
        var info = standing.info();
        var rests = standing.rests().stream()
                .filter(r -> !r.type().equals("todo"))
                .map(r -> rest(app, r))
                .toList();
        return new NextStep.StandingView(info.id(), new Named(info.flow(), info.label()), info.startedAt(), rests);
    }

    private static NextStep.Rest rest(LiveApp app, Standing.Rest rest) {
        var events = rest.awaited() == null ? List.<String>of() : rest.awaited().events();
        var touches =
                rest.awaited() == null ? List.<String>of() : rest.awaited().touches();
        return new NextStep.Rest(
                rest.label(),
                rest.type(),
                rest.until(),
                events.stream().map(e -> event(app, e)).toList(),
                touches);
    }

    /** The name of a type of events, as the form of events has it. */
    private static Label event(LiveApp app, String type) {
        Optional<FieldModel> field =
                app.manifest().events().flatMap(e -> app.form(e.form()).flatMap(f -> f.field(e.type())));
        return field.stream()
                .flatMap(f -> f.options().stream())
                .filter(o -> o.value().equals(type))
                .map(FieldModel.Option::label)
                .findFirst()
                .orElse(Label.of(type, type));
    }
}
