package eddy.backend.records;

import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.live.Live;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.RecordListener;

/** Tells open pages that records changed. */
@ApplicationScoped
class RecordNews implements RecordListener {

    private final Live live;

    RecordNews(Live live) {
        this.live = live;
    }

    @Override
    public void changed(ChangeSet changes) {
        live.publish(Live.Topic.RECORDS, changes.app(), changes.table(), null);
    }
}
