package eddy.app.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.CompiledApp;
import eddy.app.internal.reference.DocumentKeys;
import eddy.app.internal.reference.DocumentWalks;
import eddy.app.internal.reference.FieldColumns;
import eddy.app.internal.reference.KeptForms;
import eddy.app.internal.reference.RenamedMarks;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

/** Calls something otherwise, in every document at once. */
public final class Renaming {

    private Renaming() {}

    /** Something, no field, that is called otherwise. */
    public record Step(Target target, String to) {

        /** The step that takes this one back. */
        public Step back() {
            return new Step(new Target(target.kind(), to), target.key());
        }
    }

    /** Whether the bundle has such a document, or anything that names it. */
    public static boolean isThere(Bundle bundle, Target target) {
        return target.kind()
                .document()
                .map(kind -> bundle.document(kind, target.key()).isPresent())
                .orElseGet(() -> !ReferenceGraph.of(bundle).uses(target).isEmpty());
    }

    /** Whether something else of its kind, or an element inside of it, has that key already. */
    public static boolean isTaken(Bundle bundle, Target target, String key) {
        var form =
                target.key().substring(0, target.key().length() - target.name().length());
        return isThere(bundle, new Target(target.kind(), form + key))
                || bundle.documents().stream().anyMatch(d -> DocumentKeys.is(d, target) && DocumentKeys.holds(d, key));
    }

    /**
     * The bundle with {@code target} called {@code key}. A field keeps its column, a form its table; of everything but fields {@code
     * app.json} notes it. Documents that do not point to it stay letter for letter as they are.
     */
    public static Bundle of(Bundle bundle, Target target, String key) {
        var walks = new DocumentWalks(bundle);
        var renamed = bundle;
        for (var document : bundle.documents()) {
            var after = walks.walk(document, (found, place, part) -> found.equals(target) ? key : found.name());
            if (DocumentKeys.is(document, target)) {
                renamed = renamed.without(DocumentKind.of(document.kind()), document.key())
                        .with(DocumentKeys.called(after, key));
            } else if (!after.equals(document)) {
                renamed = renamed.with(after);
            }
        }
        return target.kind() == Target.Kind.FIELD ? renamed : RenamedMarks.noted(renamed, new Step(target, key));
    }

    /**
     * The same in an app that is live as {@code released}: a field that has no column there yet gets one that is called like
     * its key, once it is released.
     */
    public static Bundle of(Bundle bundle, Bundle released, Target target, String key) {
        var renamed = of(bundle, target, key);
        if (target.kind() != Target.Kind.FIELD) {
            return renamed;
        }
        var form =
                target.key().substring(0, target.key().length() - target.name().length());
        return FieldColumns.unnoted(renamed, released, new Target(target.kind(), form + key));
    }

    /** What was called otherwise between two releases, fields aside, one after the other; an older one undoes it. */
    public static List<Step> marks(Bundle before, Bundle after) {
        return RenamedMarks.between(before, after);
    }

    /** What {@code target} is called after some steps. */
    public static String called(List<Step> steps, Target target) {
        return RenamedMarks.called(steps, target);
    }

    /** What {@code target} of one release is called in another; its own key when neither says otherwise. */
    public static String called(CompiledApp before, CompiledApp after, Target target) {
        return RenamedMarks.called(RenamedMarks.between(before.renamed(), after.renamed()), target);
    }

    /** What {@code target} is called in a release that may know it under an earlier key. */
    public static String called(CompiledApp app, Target target) {
        return RenamedMarks.called(app.renamed(), target);
    }

    /** Everything of {@code before} that is called otherwise in {@code after}, with its key there. */
    public static Map<Target, String> names(Bundle before, Bundle after) {
        var names = new HashMap<>(FieldColumns.renamed(before, after));
        for (Step step : marks(before, after)) {
            var origin = names.entrySet().stream()
                    .filter(e -> e.getKey().kind() == step.target().kind()
                            && e.getValue().equals(step.target().key()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            names.put(origin.orElse(step.target()), step.to());
        }
        return names;
    }

    /** What a form that rows name by {@code kept}, the key it began with, is called; that itself when it is not there. */
    public static String form(Bundle bundle, String kept) {
        return KeptForms.find(bundle, kept).map(Document::key).orElse(kept);
    }

    /**
     * A condition that stands outside of the documents, such as a filter of a list, with other names.
     *
     * @param bundle where the names are still the old ones
     * @param form   the table whose records it asks about
     */
    public static JsonNode inCondition(Bundle bundle, JsonNode condition, String form, Map<Target, String> names) {
        var copy = condition.deepCopy();
        new DocumentWalks(bundle)
                .condition(copy, form, (found, place, part) -> names.getOrDefault(found, found.name()));
        return copy;
    }
}
