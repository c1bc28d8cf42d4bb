package eddy.app.internal.reference;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.Bundle;
import eddy.app.reference.Renaming.Step;
import eddy.app.reference.Target;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/**
 * The member {@code renamed} of {@code app.json}: what everything but fields was called before, so that the rows that
 * name it can follow.
 */
public final class RenamedMarks {

    private static final String MEMBER = "renamed";

    private RenamedMarks() {}

    /** The bundle with a further step; one that takes back the last is struck out with it. */
    public static Bundle noted(Bundle bundle, Step step) {
        var json = manifest(bundle);
        if (!(json instanceof ObjectNode manifest)) {
            return bundle;
        }
        var steps = new ArrayList<>(steps(manifest));
        if (!steps.isEmpty() && steps.get(steps.size() - 1).equals(step.back())) {
            steps.remove(steps.size() - 1);
        } else {
            steps.add(step);
        }
        manifest.remove(MEMBER);
        steps.forEach(s -> manifest.withArray("/" + MEMBER)
                .addObject()
                .put("kind", s.target().kind().word())
                .put("from", s.target().key())
                .put("to", s.to()));
        return bundle.with(new Document(DocumentKind.APP.key(), "app", manifest.toPrettyString() + "\n"));
    }

    /** What leads from the names of one release to those of another: back to where they part, then on. */
    public static List<Step> between(Bundle from, Bundle to) {
        return between(steps(manifest(from)), steps(manifest(to)));
    }

    /** The same of what two releases note. */
    public static List<Step> between(List<Step> before, List<Step> after) {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        var steps = new ArrayList<Step>();
        for (int i = before.size() - 1; i >= same; i--) {
            steps.add(before.get(i).back());
        }
        steps.addAll(after.subList(same, after.size()));
        return steps;
    }

    /** What a target is called after the steps. */
    public static String called(List<Step> steps, Target target) {
        var now = target;
        for (Step step : steps) {
            now = step.target().equals(now) ? new Target(now.kind(), step.to()) : now;
        }
        return now.key();
    }

    private static JsonNode manifest(Bundle bundle) {
        return bundle.manifest()
                .flatMap(m -> JsonText.parse(m.content()).value())
                .orElse(MissingNode.getInstance());
    }

    /** What {@code app.json} notes, in its order. */
    public static List<Step> steps(JsonNode manifest) {
        var steps = new ArrayList<Step>();
        for (JsonNode step : manifest.path(MEMBER)) {
            Target.Kind.of(step.path("kind").asText())
                    .map(kind -> new Target(kind, step.path("from").asText()))
                    .ifPresent(from -> steps.add(new Step(from, step.path("to").asText())));
        }
        return steps;
    }
}
