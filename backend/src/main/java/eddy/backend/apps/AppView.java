package eddy.backend.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
        List<Entry> navigation,
        List<Named> forms,
        Map<String, String> formerForms,
        String customerForm,
        List<Named> roles,
        List<Named> tags,
        List<Named> groups,
        boolean hasSampleData,
        List<String> myRoles,
        String zone) {

    /**
     * An entry of the menu: a form's list, a board, or a heading above the entries that follow it; of a heading
     * everything else is null.
     *
     * @param icon null where none was chosen
     */
    public record Entry(String form, String board, Label heading, Label label, String icon) {}

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
                menu(app, p -> wholeMenu || isFor(p, myRoles)),
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

    /** The pages that are shown; headings only where one of them stands below. */
    private static List<Entry> menu(CompiledApp app, Predicate<AppManifest.Page> isShown) {
        var menu = new ArrayList<Entry>();
        AppManifest.Heading above = null;
        for (var entry : app.manifest().navigation()) {
            if (entry instanceof AppManifest.Heading heading) {
                above = heading;
            } else if (entry instanceof AppManifest.Page page && isShown.test(page)) {
                if (above != null) {
                    menu.add(new Entry(null, null, above.text(), null, null));
                    above = null;
                }
                menu.add(page(app, page));
            }
        }
        return List.copyOf(menu);
    }

    private static boolean isFor(AppManifest.Page page, List<String> roles) {
        return page.roles().isEmpty() || page.roles().stream().anyMatch(roles::contains);
    }

    private static Entry page(CompiledApp app, AppManifest.Page page) {
        var kind = page.form().isPresent() ? DocumentKind.FORM : DocumentKind.BOARD;
        var key = page.form().or(page::board).orElseThrow();
        var texts = new TreeMap<String, String>();
        app.bundle()
                .document(kind, key)
                .ifPresent(document -> texts.putAll(Labels.of(document).texts()));
        texts.putAll(page.label().texts());
        return new Entry(
                page.form().orElse(null),
                page.board().orElse(null),
                null,
                new Label(texts),
                page.icon().orElse(null));
    }
}
