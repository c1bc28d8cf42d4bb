package eddy.backend.apps;

import java.util.List;

import eddy.app.Bundle;
import eddy.app.BundleDiff;
import eddy.core.Label;
import eddy.core.document.Document;

/** What documents are called. */
public final class Labels {

    private Labels() {}

    /** The name of a document as people know it, whether or not it compiles. */
    public static Label of(Document document) {
        return BundleDiff.between(Bundle.of(List.of()), Bundle.of(List.of(document)))
                .get(0)
                .label();
    }
}
