package eddy.backend.merges;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import eddy.backend.engines.Engines;
import eddy.core.Transactions;
import eddy.form.merge.Duplicates;
import eddy.form.merge.RecordMerging;
import eddy.form.spi.Belongings;

final class MergeBeans {

    /**
     * What belongs to a record beside the forms. History and corrections stay with the record they tell of; what has been
     * started and done for it by rules and imports, too, for their keys are of that record.
     */
    private static final List<Belongings> BELONGINGS = List.of(
            Belongings.named("record_tag", "record", "tag"),
            Belongings.named("record_group", "record", "group_key"),
            Belongings.rows("stored_file", "record").told(),
            Belongings.rows("record_comment", "record").told(),
            Belongings.rows("flow_case", "record_id").told(),
            Belongings.rows("flow_wait", "record_id"),
            Belongings.rows("flow_signal", "record_id"),
            Belongings.rows("todo", "record_id").told(),
            Belongings.rows("touch", "record", "origin_kind", "origin_key", "origin_step", "occurrence")
                    .marking("occurrence")
                    .told(),
            Belongings.named("marketing_freeze", "record", "app"),
            Belongings.named("rule_match", "record_id", "rule"),
            new Belongings("rule_transition", "record_id", "run", false, List.of("run"), null, false));

    @Produces
    @Singleton
    RecordMerging merging(Transactions tx, Clock clock, Engines engines) {
        return new RecordMerging(tx, clock, engines.listeners(), BELONGINGS);
    }

    @Produces
    @Singleton
    Duplicates duplicates(Transactions tx, Clock clock) {
        return new Duplicates(tx, clock);
    }
}
