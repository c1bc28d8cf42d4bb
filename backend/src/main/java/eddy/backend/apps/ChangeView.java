package eddy.backend.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import eddy.app.Bundle;
import eddy.app.BundleDiff;
import eddy.core.Label;

/** A document that differs between two bundles, as the API shows it. */
public record ChangeView(String kind, String key, Label label, String change, List<String> details) {

    static List<ChangeView> between(Bundle older, Bundle newer) {
        return BundleDiff.between(older, newer).stream().map(ChangeView::of).toList();
    }

    private static ChangeView of(BundleDiff.Change change) {
        var details = new ArrayList<String>();
        change.details().forEach(d -> details.add(d.text()));
        if (change.more() > 0) {
            details.add("… +" + change.more());
        }
        return new ChangeView(
                change.kind().key(),
                change.key(),
                change.label(),
                change.change().name().toLowerCase(Locale.ROOT),
                details);
    }
}
