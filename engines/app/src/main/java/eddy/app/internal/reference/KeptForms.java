package eddy.app.internal.reference;

import java.util.Optional;

import eddy.app.Bundle;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.document.KeptKey;

/** Forms by the key they began with, see {@link KeptKey}. */
public final class KeptForms {

    private KeptForms() {}

    public static String keptKey(Document form) {
        return JsonText.parse(form.content())
                .value()
                .map(json -> KeptKey.of(form.key(), json))
                .orElse(form.key());
    }

    public static Optional<Document> find(Bundle bundle, String kept) {
        return bundle.documents(DocumentKind.FORM).stream()
                .filter(form -> keptKey(form).equals(kept))
                .findFirst();
    }

    /** What is the same form in another bundle, whatever it is called there. */
    static Optional<Document> same(Document form, Bundle other) {
        return find(other, keptKey(form));
    }
}
