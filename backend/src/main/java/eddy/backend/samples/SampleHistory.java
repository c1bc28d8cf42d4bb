package eddy.backend.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Query;
import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.Names;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.touch.CompiledMessage;
import eddy.touch.SampleTouches;

import static eddy.backend.data.Columns.table;

/** Past cases, touches and todos of the sample customers, so that boards have something to show on the first day. */
final class SampleHistory {

    private final Transactions tx;
    private final RecordStore records;
    private final Directory directory;
    private final LiveApp app;
    private final CompiledForm customers;
    private final RelativeDates dates;
    private final Map<String, Optional<StoredRecord>> known = new HashMap<>();

    SampleHistory(Transactions tx, RecordStore records, Directory directory, LiveApp app, RelativeDates dates) {
        this.tx = tx;
        this.records = records;
        this.directory = directory;
        this.app = app;
        this.customers = app.customerForm().orElseThrow();
        this.dates = dates;
    }

    void cases(List<Map<String, String>> rows) {
        tx.requiresNew(() -> tx.db()
                .batch(rows.stream()
                        .flatMap(row -> customer(row).stream().map(c -> aCase(row, c)))
                        .toList())
                .execute());
    }

    void touches(List<Map<String, String>> rows) {
        var touches = rows.stream()
                .flatMap(row -> customer(row).stream().map(c -> touch(row, c)))
                .toList();
        new SampleTouches(tx).add(app.key(), customers.key(), app.release(), touches);
    }

    void todos(List<Map<String, String>> rows) {
        tx.requiresNew(() -> tx.db()
                .batch(rows.stream()
                        .flatMap(row -> customer(row).stream().map(c -> todo(row, c)))
                        .toList())
                .execute());
    }

    private Query aCase(Map<String, String> row, StoredRecord customer) {
        var id = Ids.next();
        var label = Names.of(app, DocumentKind.FLOW, row.get("flow")).texts();
        var started = at(row, "started_at");
        var ended = at(row, "ended_at");
        var values = common(id, customer);
        values.put("flow", row.get("flow"));
        values.put("title_zh", label.getOrDefault("zh-CN", row.get("flow")));
        values.put("title_en", label.getOrDefault("en", row.get("flow")));
        values.put("record_id", customer.id());
        values.put("record_title", customer.title());
        values.put("root_case_id", id);
        values.put("state", "ended");
        values.put("outcome", row.get("outcome"));
        values.put("strategy", row.get("strategy"));
        values.put("started_at", time(started));
        values.put("ended_at", time(ended));
        values.put("duration_hours", Duration.between(started, ended).toMinutes() / 60.0);
        values.put("origin_kind", "sample");
        values.put("origin_key", "sample");
        values.put("start_key", id.toString());
        return insert("flow_case", values);
    }

    private SampleTouches.Row touch(Map<String, String> row, StoredRecord customer) {
        var message = app.compiled()
                .compiled(DocumentKind.MESSAGE, row.get("message"), CompiledMessage.class)
                .orElseThrow();
        return new SampleTouches.Row(
                customer.id(),
                message,
                row.get("flow"),
                at(row, "queued_at"),
                at(row, "sent_at"),
                optional(row, "opened_at").orElse(null),
                optional(row, "clicked_at").orElse(null));
    }

    private Query todo(Map<String, String> row, StoredRecord customer) {
        var label = Names.of(app, DocumentKind.FLOW, row.get("flow")).texts();
        var person = directory.named(row.get("assignee")).map(Person::id).orElse(null);
        var created = at(row, "created_at");
        var done = at(row, "done_at");
        var values = common(Ids.next(), customer);
        values.put("flow", row.get("flow"));
        values.put("flow_zh", label.get("zh-CN"));
        values.put("flow_en", label.get("en"));
        values.put("record_id", customer.id());
        values.put("record_title", customer.title());
        values.put("title_zh", row.get("title_zh"));
        values.put("title_en", row.get("title_en"));
        values.put("priority", row.get("priority"));
        values.put("priority_rank", row.get("priority").equals("high") ? 0 : 1);
        values.put("assignee", person);
        values.put("state", "done");
        values.put("due_at", time(at(row, "due_at")));
        values.put("due_key", time(at(row, "due_at")));
        values.put("outcomes", "[]");
        values.put("outcome", row.get("outcome"));
        values.put("created_at", time(created));
        values.put("done_at", time(done));
        values.put("done_by", person);
        values.put("minutes", (int) Duration.between(created, done).toMinutes());
        return insert("todo", values);
    }

    private Map<String, Object> common(UUID id, StoredRecord customer) {
        var values = new HashMap<String, Object>();
        values.put("id", id);
        values.put("app", app.key());
        values.put("release", app.release());
        values.put("form", customers.key());
        values.put("sample", true);
        return values;
    }

    private Query insert(String name, Map<String, Object> values) {
        var fields = values.keySet().stream().map(k -> DSL.field(DSL.name(k))).toList();
        return tx.db().insertInto(table(name)).columns(fields).values(values.values());
    }

    private Optional<StoredRecord> customer(Map<String, String> row) {
        return known.computeIfAbsent(row.getOrDefault("record", ""), key -> records.find(customers, key));
    }

    private Instant at(Map<String, String> row, String column) {
        return optional(row, column).orElseThrow(() -> new IllegalArgumentException(column + " in " + row));
    }

    private Optional<Instant> optional(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).flatMap(dates::instant);
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
