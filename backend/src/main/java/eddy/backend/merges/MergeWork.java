package eddy.backend.merges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.engines.Engines;
import eddy.backend.live.Live;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.flow.CaseInfo;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.merge.Merge;
import eddy.form.merge.MergeAsk;
import eddy.form.merge.MergeUndone;
import eddy.form.merge.RecordMerging;

/**
 * Merges records together with the cases that run for them. A flow runs once for a record: of two cases of one flow that of
 * the record that goes is ended.
 */
@ApplicationScoped
class MergeWork {

    private final Transactions tx;
    private final Engines engines;
    private final RecordMerging merging;
    private final Live live;

    MergeWork(Transactions tx, Engines engines, RecordMerging merging, Live live) {
        this.tx = tx;
        this.engines = engines;
        this.merging = merging;
        this.live = live;
    }

    static Collection<CompiledForm> forms(LiveApp app) {
        return app.compiled().all(DocumentKind.FORM, CompiledForm.class);
    }

    /** The cases that a merge would end. @param records the one that stays first */
    List<CaseInfo> ending(LiveApp app, List<UUID> records) {
        var flows = new HashSet<String>();
        var ending = new ArrayList<CaseInfo>();
        for (UUID record : records) {
            for (var standing : engines.flows().standing(app.key(), record)) {
                if (!flows.add(standing.info().flow())) {
                    ending.add(standing.info());
                }
            }
        }
        return ending;
    }

    Merge merge(LiveApp app, CompiledForm form, MergeAsk ask, Author by) {
        return tx.required(() -> {
            engines.records().lock(form, ask.versions().keySet());
            var records = new ArrayList<>(ask.others());
            records.add(0, ask.survivor());
            var ending = ending(app, records);
            ending.forEach(c -> engines.flows().cancelCase(c.id()));
            var merge = merging.merge(forms(app), form, ask, ending.size(), by);
            followed(app, form, records);
            return merge;
        });
    }

    MergeUndone undo(LiveApp app, CompiledForm form, UUID merge, Author by) {
        return tx.required(() -> {
            var undone = merging.undo(forms(app), form, merge, by);
            followed(app, form, undone.records());
            return undone;
        });
    }

    private void followed(LiveApp app, CompiledForm form, List<UUID> records) {
        engines.flows().recordsMoved(app.key(), new HashMap<>(engines.records().titles(form, records)));
        live.publish(Live.Topic.TOUCHES, app.key(), null, null);
    }
}
