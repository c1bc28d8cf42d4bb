package eddy.backend.views;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.identity.Caller;
import eddy.form.CompiledForm;

/** What saved views are called. */
@ApplicationScoped
public class ViewNames {

    private final ViewStore views;
    private final Caller caller;

    ViewNames(ViewStore views, Caller caller) {
        this.views = views;
        this.caller = caller;
    }

    /** Empty for a view that is gone or somebody else's own, and for {@code null}. */
    public Optional<String> find(CompiledForm form, UUID view) {
        return view == null
                ? Optional.empty()
                : views.find(ViewStore.Place.of(form), view, caller.account(), false)
                        .map(SavedView::name);
    }
}
