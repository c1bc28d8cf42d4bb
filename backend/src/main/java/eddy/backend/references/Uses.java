package eddy.backend.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Places;
import eddy.app.reference.ReferenceGraph;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.app.reference.Use;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.Labels;
import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.flow.RunningCases;

/** Who uses what: in the drafts of an app, and in the cases that run on its releases. */
@ApplicationScoped
public class Uses {

    private final Drafts drafts;
    private final LiveApps live;
    private final Engines engines;

    Uses(Drafts drafts, LiveApps live, Engines engines) {
        this.drafts = drafts;
        this.live = live;
        this.engines = engines;
    }

    /** A document. */
    public record Named(String kind, String key, Label label) {}

    /**
     * One use.
     *
     * @param area    the part of the document, see {@link Places#area}
     * @param nearest what the place is called; {@code null} for the document itself
     */
    public record Place(String area, Label nearest, String place) {}

    /** The uses in one document, in its order. */
    public record InDocument(String kind, String key, Label label, List<Place> places) {}

    /** Cases that run and whose flow uses it on their release. */
    public record Running(String flow, Label label, int release, int count) {}

    public record Found(List<InDocument> items, List<Running> running) {

        public int runningCases() {
            return running.stream().mapToInt(Running::count).sum();
        }
    }

    /** How many running cases compare what is kept with the key, as their release has it. */
    int runningThatCompare(String app, Target target) {
        return running(app, drafts.bundle(app), target, Use::isCompared).stream()
                .mapToInt(Running::count)
                .sum();
    }

    /** Every use; of a field without its own place in its form. */
    public Found of(String app, Target target) {
        var bundle = drafts.bundle(app);
        return new Found(inDocuments(bundle, target), running(app, bundle, target, use -> true));
    }

    private static List<InDocument> inDocuments(Bundle bundle, Target target) {
        var places = new LinkedHashMap<Document, List<Place>>();
        for (Use use : ReferenceGraph.of(bundle).uses(target)) {
            if (!use.part()) {
                places.computeIfAbsent(use.document(), d -> new ArrayList<>()).add(place(use));
            }
        }
        return places.entrySet().stream()
                .map(e -> new InDocument(
                        e.getKey().kind(),
                        e.getKey().key(),
                        Labels.of(e.getKey()),
                        e.getValue().stream().distinct().toList()))
                .toList();
    }

    private static Place place(Use use) {
        return new Place(Places.area(use), Places.nearest(use).orElse(null), use.place());
    }

    private List<Running> running(String app, Bundle bundle, Target target, Predicate<Use> which) {
        var running = new ArrayList<Running>();
        for (RunningCases cases : engines.flows().running(app)) {
            live.findRelease(app, cases.release())
                    .flatMap(release -> flow(app, release, cases.flow())
                            .filter(flow -> uses(release, flow, target(bundle, release, target), which)))
                    .ifPresent(flow ->
                            running.add(new Running(cases.flow(), Labels.of(flow), cases.release(), cases.count())));
        }
        return running;
    }

    /** What the drafts call so, as it is called in the release. */
    private static Target target(Bundle bundle, LiveApp release, Target target) {
        var steps = Renaming.marks(bundle, release.compiled().bundle());
        if (target.kind() != Target.Kind.FIELD) {
            return new Target(target.kind(), Renaming.called(steps, target));
        }
        int form = target.key().indexOf('.');
        var then =
                Renaming.called(steps, new Target(Target.Kind.FORM, target.key().substring(0, form)));
        return new Target(target.kind(), then + target.key().substring(form));
    }

    private Optional<Document> flow(String app, LiveApp release, String key) {
        var then = engines.keys().then(app, release.release(), DocumentKind.FLOW.key(), key);
        return release.compiled().bundle().document(DocumentKind.FLOW, then);
    }

    /** A flow is used by its own cases. */
    private static boolean uses(LiveApp release, Document flow, Target target, Predicate<Use> which) {
        var itself = new Use(target, flow, "", false);
        return target.equals(new Target(Target.Kind.FLOW, flow.key())) && which.test(itself)
                || ReferenceGraph.of(release.compiled().bundle()).uses(target).stream()
                        .filter(which)
                        .anyMatch(use -> use.document().equals(flow));
    }
}
