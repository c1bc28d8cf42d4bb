package eddy.backend.samples;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.Names;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.flow.SampleCases;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.touch.CompiledMessage;
import eddy.touch.SampleTouches;

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
        var cases = rows.stream()
                .flatMap(row -> customer(row).stream().map(c -> aCase(row, c)))
                .toList();
        new SampleCases(tx).addCases(app.key(), customers.keptKey(), app.release(), cases);
    }

    void touches(List<Map<String, String>> rows) {
        var touches = rows.stream()
                .flatMap(row -> customer(row).stream().map(c -> touch(row, c)))
                .toList();
        new SampleTouches(tx).add(app.key(), customers.keptKey(), app.release(), touches);
    }

    void todos(List<Map<String, String>> rows) {
        var todos = rows.stream()
                .flatMap(row -> customer(row).stream().map(c -> todo(row, c)))
                .toList();
        new SampleCases(tx).addTodos(app.key(), customers.keptKey(), app.release(), todos);
    }

    private SampleCases.PastCase aCase(Map<String, String> row, StoredRecord customer) {
        return new SampleCases.PastCase(
                flow(row),
                subject(customer),
                row.get("outcome"),
                row.get("strategy"),
                at(row, "started_at"),
                at(row, "ended_at"));
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

    private SampleCases.PastTodo todo(Map<String, String> row, StoredRecord customer) {
        return new SampleCases.PastTodo(
                flow(row),
                subject(customer),
                Label.of(row.get("title_zh"), row.get("title_en")),
                row.get("priority"),
                row.get("outcome"),
                directory.named(row.get("assignee")).map(Person::id).orElse(null),
                at(row, "created_at"),
                at(row, "due_at"),
                at(row, "done_at"));
    }

    private SampleCases.Flow flow(Map<String, String> row) {
        return new SampleCases.Flow(row.get("flow"), Names.of(app, DocumentKind.FLOW, row.get("flow")));
    }

    private static SampleCases.Subject subject(StoredRecord customer) {
        return new SampleCases.Subject(customer.id(), customer.title());
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
}
