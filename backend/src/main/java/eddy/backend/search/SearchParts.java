package eddy.backend.search;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import eddy.app.CompiledApp;
import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.search.RecordSearch;
import eddy.form.spi.LiveForms;

/** Makes the search over the forms of the releases in force; as a {@code RecordListener} it is told of every change. */
final class SearchParts {

    @Produces
    @Singleton
    RecordSearch search(Transactions tx, Instance<LiveApps> apps) {
        return new RecordSearch(
                tx, app -> apps.get().find(app).map(LiveApp::compiled).map(SearchParts::forms));
    }

    private static LiveForms.AppForms forms(CompiledApp app) {
        return new LiveForms.AppForms(
                app.key(), app.manifest().zone(), app.tables(), app.all(DocumentKind.FORM, CompiledForm.class));
    }
}
