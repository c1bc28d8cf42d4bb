package eddy.backend.search;

import jakarta.enterprise.context.ApplicationScoped;

import eddy.form.search.RecordSearch;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.RecordListener;

/** Lets the search follow every change of records, in the transaction of the change. */
@ApplicationScoped
class SearchListener implements RecordListener {

    private final RecordSearch search;

    SearchListener(RecordSearch search) {
        this.search = search;
    }

    @Override
    public void changed(ChangeSet changes) {
        search.changed(changes);
    }
}
