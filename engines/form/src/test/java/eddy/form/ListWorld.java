package eddy.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.table.Tables;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

/** An app with the forms of {@link ListForms}, empty at first. */
public final class ListWorld {

    public static final String APP = "lists";
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Author SOMEONE = Author.person(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    public final TestDatabase database;
    public final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    public final List<CompiledForm> forms = Forms.together(APP, ListForms.CONTACT, ListForms.PROJECT);
    public final CompiledForm contact = forms.get(0);
    public final CompiledForm project = forms.get(1);
    public final Tables tables;
    public final List<RecordListener> listeners;
    public final RecordStore store;

    public ListWorld(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        var all = new ArrayList<>(forms.stream().map(CompiledForm::table).toList());
        forms.forEach(f -> all.addAll(f.subtables()));
        tables = Tables.of(all);
        var live = new LiveForms.AppForms(APP, ZONE, tables, forms);
        var computing = new Computing(database, clock, app -> Optional.of(live));
        listeners = List.of(computing);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
    }

    public void empty() {
        for (var table : List.of(
                "lists__project.contacts",
                "lists__project.members",
                "lists__project",
                "lists__contact",
                "record_change",
                "record_alias",
                "record_merge",
                "record_merge_member",
                "record_merge_move",
                "form_import",
                "form_import_row",
                "form_import_error")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    public UUID contact(String code, String name) {
        return store.create(contact, Forms.json("{'code':'%s','name':'%s'}".formatted(code, name)), SOMEONE)
                .id();
    }

    public StoredRecord project(String name, Object... contacts) {
        var values = Forms.json("{'name':'%s'}".formatted(name));
        var list = values.putArray("contacts");
        for (Object one : contacts) {
            list.add(one.toString());
        }
        return store.create(project, values, SOMEONE);
    }

    public JsonNode rows(UUID id, String field) {
        return store.get(project, id).orElseThrow().values().path(field);
    }

    public List<String> contacts(UUID id) {
        return StreamSupport.stream(rows(id, "contacts").spliterator(), false)
                .map(row -> row.path("contact").asText())
                .toList();
    }

    public AsOf asOf() {
        return AsOf.at(clock.instant(), ZONE);
    }
}
