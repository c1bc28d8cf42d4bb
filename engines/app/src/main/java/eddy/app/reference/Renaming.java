package eddy.app.reference;

import java.util.EnumSet;
import java.util.Set;

import eddy.app.Bundle;
import eddy.app.internal.reference.DocumentWalks;

/** Calls something otherwise, in every document at once. */
public final class Renaming {

    /**
     * What may be called otherwise. The keys of forms, rules and flows name tables, matches and running cases, those of
     * messages and decisions what was sent and decided: they stay, their titles are free.
     */
    public static final Set<Target.Kind> POSSIBLE =
            EnumSet.of(Target.Kind.FIELD, Target.Kind.TAG, Target.Kind.GROUP, Target.Kind.ROLE);

    private Renaming() {}

    /**
     * The bundle with {@code target} called {@code key}. A field keeps its column. Documents that do not point to it stay
     * letter for letter as they are.
     *
     * @throws IllegalArgumentException for a kind that is not {@link #POSSIBLE}
     */
    public static Bundle of(Bundle bundle, Target target, String key) {
        if (!POSSIBLE.contains(target.kind())) {
            throw new IllegalArgumentException("Cannot rename a " + target.kind());
        }
        var walks = new DocumentWalks(bundle);
        var renamed = bundle;
        for (var document : bundle.documents()) {
            var after = walks.walk(document, (found, place, part) -> found.equals(target) ? key : found.name());
            if (!after.equals(document)) {
                renamed = renamed.with(after);
            }
        }
        return renamed;
    }
}
