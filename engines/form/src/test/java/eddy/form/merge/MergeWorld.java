package eddy.form.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Computing;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.spi.Belongings;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.RecordListener;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

/** An app with the forms of {@link MergeForms}, empty at first. */
final class MergeWorld {

    static final String APP = "same";
    static final Author SOMEONE = Author.person(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    final TestDatabase database;
    final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    final List<ChangeSet> told = new ArrayList<>();
    final List<CompiledForm> forms =
            Forms.together(APP, MergeForms.CUSTOMER, MergeForms.ORDER, MergeForms.EVENT, MergeForms.PROJECT);
    final CompiledForm customer = forms.get(0);
    final CompiledForm order = forms.get(1);
    final CompiledForm event = forms.get(2);
    final CompiledForm project = forms.get(3);
    final RecordStore store;
    final RecordMerging merging;
    final Duplicates duplicates;

    MergeWorld(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = Forms.live(APP, forms);
        var computing = new Computing(database, clock, app -> Optional.of(live));
        List<RecordListener> listeners = List.of(computing, told::add);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
        merging = new RecordMerging(
                database,
                clock,
                listeners,
                List.of(
                        Belongings.named("record_tag", "record", "tag"),
                        Belongings.named("record_group", "record", "group_key"),
                        Belongings.rows("stored_file", "record").told()));
        duplicates = new Duplicates(database, clock);
    }

    void empty() {
        for (var table : List.of(
                "same__customer",
                "same__order",
                "same__event",
                "same__project",
                "same__project.people",
                "record_change",
                "record_tag",
                "record_group",
                "record_correction",
                "record_distinct",
                "record_alias",
                "record_merge",
                "record_merge_member",
                "record_merge_move",
                "stored_file")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
        told.clear();
    }

    UUID customer(String values) {
        clock.advance(java.time.Duration.ofSeconds(1));
        return store.create(customer, Forms.json(values), SOMEONE).id();
    }

    UUID order(UUID customer, int amount) {
        return store.create(
                        order,
                        Forms.json("{'number':'N','amount':%d,'customer':'%s'}".formatted(amount, customer)),
                        SOMEONE)
                .id();
    }

    void event(UUID customer, String id) {
        store.insertFacts(
                event,
                List.of(Forms.json("{'event_id':'%s','customer':'%s','type':'login','at':'2026-03-01T00:00:00Z'}"
                        .formatted(id, customer))),
                SOMEONE);
    }

    void tag(UUID customer, String tag) {
        store.addTag(APP, this.customer.table(), one(customer), tag, SOMEONE);
    }

    List<String> tags(UUID customer) {
        return store.tags(List.of(customer)).getOrDefault(customer, List.of());
    }

    private static Select<Record1<UUID>> one(UUID id) {
        return DSL.select(DSL.val(id, SQLDataType.UUID));
    }

    String value(CompiledForm form, UUID id, String field) {
        JsonNode value = store.get(form, id).orElseThrow().values().path(field);
        return value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    Map<UUID, Integer> versions(UUID... ids) {
        var versions = new HashMap<UUID, Integer>();
        for (UUID id : ids) {
            versions.put(id, store.get(customer, id).orElseThrow().version());
        }
        return versions;
    }

    Merge merge(UUID survivor, UUID... others) {
        return merge(Map.of(), survivor, others);
    }

    Merge merge(Map<String, List<UUID>> values, UUID survivor, UUID... others) {
        var versions = versions(others);
        versions.putAll(versions(survivor));
        return merging.merge(forms, customer, new MergeAsk(survivor, versions, values), 0, SOMEONE);
    }

    MergeUndone undo(Merge merge) {
        clock.advance(java.time.Duration.ofMinutes(1));
        return merging.undo(forms, customer, merge.id(), SOMEONE);
    }
}
