package eddy.backend.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Places;
import eddy.app.reference.ReferenceGraph;
import eddy.app.reference.Target;
import eddy.app.reference.Use;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.Labels;
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

    /** Every use; of a field without its own place in its form. */
    public Found of(String app, Target target) {
        return new Found(inDocuments(drafts.bundle(app), target), running(app, target));
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

    private List<Running> running(String app, Target target) {
        var running = new ArrayList<Running>();
        for (RunningCases cases : engines.flows().running(app)) {
            live.findRelease(app, cases.release())
                    .flatMap(release -> flow(release.compiled().bundle(), cases.flow(), target))
                    .ifPresent(flow ->
                            running.add(new Running(cases.flow(), Labels.of(flow), cases.release(), cases.count())));
        }
        return running;
    }

    /** The flow, if it uses the target: itself is used by its own cases. */
    private static java.util.Optional<Document> flow(Bundle bundle, String key, Target target) {
        boolean itself = target.equals(new Target(Target.Kind.FLOW, key));
        return bundle.document(DocumentKind.FLOW, key)
                .filter(flow -> itself
                        || ReferenceGraph.of(bundle).uses(target).stream()
                                .anyMatch(use -> use.document().equals(flow)));
    }
}
