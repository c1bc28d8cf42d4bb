package eddy.backend.apps;

import java.util.List;

import eddy.app.AppManifest;
import eddy.app.CompiledApp;
import eddy.core.Label;
import eddy.core.document.DocumentKind;

/**
 * An app as the API shows it.
 *
 * @param forms every form that is live, whether or not the menu leads to it
 */
public record AppView(
        String key,
        Label label,
        Label description,
        String icon,
        int release,
        List<Page> navigation,
        List<Named> forms,
        String customerForm,
        List<Named> roles,
        List<Named> tags,
        List<Named> groups,
        boolean hasSampleData,
        List<String> myRoles,
        String zone) {

    /** An entry of the menu: a form's list, or a board. */
    public record Page(String form, String board, Label label) {}

    public record Named(String key, Label label) {}

    static AppView of(LiveApp live, boolean sampleData, List<String> myRoles) {
        var app = live.compiled();
        AppManifest manifest = app.manifest();
        return new AppView(
                app.key(),
                manifest.label(),
                manifest.description(),
                manifest.icon(),
                live.release(),
                manifest.navigation().stream().map(p -> page(app, p)).toList(),
                forms(app),
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

    private static Page page(CompiledApp app, AppManifest.Page page) {
        var kind = page.form().isPresent() ? DocumentKind.FORM : DocumentKind.BOARD;
        var key = page.form().or(page::board).orElseThrow();
        var label = app.bundle().document(kind, key).map(Labels::of).orElse(null);
        return new Page(page.form().orElse(null), page.board().orElse(null), label);
    }
}
