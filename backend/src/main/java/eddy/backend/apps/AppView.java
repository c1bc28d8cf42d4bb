package eddy.backend.apps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eddy.app.AppManifest;
import eddy.app.CompiledApp;
import eddy.core.Label;
import eddy.core.document.DocumentKind;

/**
 * An app as the API shows it.
 *
 * @param navigation the menu of whoever asks
 * @param forms every form that is live, whether or not the menu leads to it
 * @param formerForms keys that forms had before, with those of today
 */
public record AppView(
        String key,
        Label label,
        Label description,
        String icon,
        int release,
        List<Page> navigation,
        List<Named> forms,
        Map<String, String> formerForms,
        String customerForm,
        List<Named> roles,
        List<Named> tags,
        List<Named> groups,
        boolean hasSampleData,
        List<String> myRoles,
        String zone) {

    /** An entry of the menu: a form's list, or a board; {@code icon} is null where none was chosen. */
    public record Page(String form, String board, Label label, String icon) {}

    public record Named(String key, Label label) {}

    /** @param wholeMenu whether entries of the menu are shown that are for other roles */
    static AppView of(LiveApp live, boolean sampleData, List<String> myRoles, boolean wholeMenu) {
        var app = live.compiled();
        AppManifest manifest = app.manifest();
        return new AppView(
                app.key(),
                manifest.label(),
                manifest.description(),
                manifest.icon(),
                live.release(),
                manifest.navigation().stream()
                        .filter(p -> wholeMenu || isFor(p, myRoles))
                        .map(p -> page(app, p))
                        .toList(),
                forms(app),
                live.formerForms(),
                manifest.customerForm().orElse(null),
                manifest.roles().stream()
                        .map(r -> new Named(r.key(), r.label()))
                        .toList(),
                Tags.givenBy(app.bundle()),
                Tags.groups(app.bundle(), manifest),
                sampleData,
                myRoles,
                manifest.zone().getId());
    }

    private static List<Named> forms(CompiledApp app) {
        return app.bundle().documents(DocumentKind.FORM).stream()
                .map(form -> new Named(form.key(), Labels.of(form)))
                .toList();
    }

    private static boolean isFor(AppManifest.Page page, List<String> roles) {
        return page.roles().isEmpty() || page.roles().stream().anyMatch(roles::contains);
    }

    private static Page page(CompiledApp app, AppManifest.Page page) {
        var kind = page.form().isPresent() ? DocumentKind.FORM : DocumentKind.BOARD;
        var key = page.form().or(page::board).orElseThrow();
        var texts = new TreeMap<String, String>();
        app.bundle()
                .document(kind, key)
                .ifPresent(document -> texts.putAll(Labels.of(document).texts()));
        texts.putAll(page.label().texts());
        return new Page(
                page.form().orElse(null),
                page.board().orElse(null),
                new Label(texts),
                page.icon().orElse(null));
    }
}
