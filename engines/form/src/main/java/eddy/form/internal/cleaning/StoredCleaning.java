package eddy.form.internal.cleaning;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Transactions;
import eddy.form.CompiledForm;

/** Rules on their way through the records of a form, one after the other. For one thread. */
public final class StoredCleaning {

    private final CompiledForm form;
    private final Cleaning rules;
    private final Statistics statistics;

    public StoredCleaning(Transactions tx, CompiledForm form, Cleaning rules) {
        this.form = form;
        this.rules = rules;
        statistics = rules.statistics(tx, form);
        statistics.fromTheFirst();
    }

    public Cleaned clean(ObjectNode values) {
        var cleaned = rules.all(form, values, statistics);
        statistics.seen(cleaned.values());
        return cleaned;
    }
}
