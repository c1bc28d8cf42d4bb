package eddy.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.document.Document;
import eddy.core.document.JsonText;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.form.CompiledForm;
import eddy.form.FormCompiler;
import eddy.form.TablePlanner;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

/** The shipped app's customers, orders, cases, todos and touches with its sample data, around a moment. */
final class ShippedApp {

    private static final Path TEMPLATE = Path.of("..", "..", "templates", "churn-recovery");
    private static final String SYSTEM = """
            ## table case
            | id | flow:text | strategy:text | outcome:text | state:text | record:link(customer) | started_at:datetime | ended_at:datetime | duration_hours:decimal |
            |----|
            ## table todo
            | id | title:text | state:text | priority:text | outcome:text | assignee:person | record:link(customer) | flow:text | created_at:datetime | due_at:datetime | done_at:datetime |
            |----|
            ## table touch
            | id | channel:text | message:text | state:text | record:link(customer) | flow:text | queued_at:datetime | sent_at:datetime | opened_at:datetime | clicked_at:datetime |
            |----|
            """;

    private final TestDatabase database;
    private final ZonedDateTime now;
    private final Map<String, UUID> customers = new HashMap<>();
    private final Tables tables;
    private final List<CompiledForm> forms;
    private final TestTables system = new TestTables(MarkdownTables.parse(SYSTEM));

    ShippedApp(TestDatabase database, ZonedDateTime now) {
        this.database = database;
        this.now = now;
        forms = List.of(form("customer"), form("order"));
        var all = new ArrayList<>(system.tables().all());
        forms.forEach(f -> all.add(f.table()));
        tables = Tables.of(all);
    }

    /** Creates and fills the tables. */
    void install() {
        var planner = new TablePlanner(database, Clock.fixed(now.toInstant(), now.getZone()));
        planner.run(planner.plan("churn", forms).orThrow());
        system.create(database);
        for (var row : rows("customer")) {
            var id = Ids.next();
            customers.put(row.get("unified_id"), id);
            int health = row.get("health_score").isEmpty() ? 100 : Integer.parseInt(row.get("health_score"));
            row.put("risk_level", health < 40 ? "high" : health < 60 ? "medium" : "low");
            insert("customer", id, row);
        }
        rows("order").forEach(row -> insert("order", Ids.next(), row));
        for (var row : rows("_case")) {
            row.put("state", row.get("ended_at").isEmpty() ? "running" : "ended");
            insert("case", Ids.next(), row);
        }
        for (var row : rows("_todo")) {
            row.put("title", row.get("title_zh"));
            row.put("state", row.get("done_at").isEmpty() ? "open" : "done");
            insert("todo", Ids.next(), row);
        }
        for (var row : rows("_touch")) {
            row.put("state", row.get("sent_at").isEmpty() ? "not_sent" : "sent");
            insert("touch", Ids.next(), row);
        }
    }

    /** How many cases of a flow the sample file has begun in the last so many days; blank counts every outcome. */
    long casesInTheFile(String flow, int days, String outcome) {
        return rows("_case").stream()
                .filter(r -> r.get("flow").equals(flow))
                .filter(r -> Integer.parseInt(r.get("started_at").split("d")[0]) >= -days)
                .filter(r -> outcome.isEmpty() || r.get("outcome").equals(outcome))
                .count();
    }

    CompiledBoard board() {
        var document = new Document("board", "recovery", text("boards", "recovery.board.json"));
        return new BoardCompiler().compile(document, new BoardScope(tables)).orThrow();
    }

    private static CompiledForm form(String key) {
        var document = new Document("form", key, text("forms", key + ".form.json"));
        return new FormCompiler()
                .compile(document, new BoardScope(Tables.of(List.of()), ShippedApp::json))
                .orThrow();
    }

    private static Optional<JsonNode> json(String form) {
        return JsonText.parse(text("forms", form + ".form.json")).value();
    }

    private void insert(String key, UUID id, Map<String, String> row) {
        TableModel table = tables.table(key).orElseThrow();
        var values = new HashMap<Field<?>, Object>();
        values.put(DSL.field(DSL.name("id")), id);
        row.forEach((name, text) -> table.field(name)
                .filter(f -> !text.isEmpty())
                .ifPresent(f -> values.put(DSL.field(DSL.name(f.column())), value(f, text))));
        if (key.equals("case") && !row.get("ended_at").isEmpty()) {
            var hours = java.time.Duration.between(time(row.get("started_at")), time(row.get("ended_at")))
                            .toMinutes()
                    / 60.0;
            values.put(DSL.field(DSL.name("duration_hours")), java.math.BigDecimal.valueOf(hours));
        }
        if (!table.system() && !key.matches("case|todo|touch")) {
            values.put(DSL.field(DSL.name("version")), 1);
            values.put(DSL.field(DSL.name("sample")), true);
            values.put(DSL.field(DSL.name("created_at")), now.toOffsetDateTime());
            values.put(DSL.field(DSL.name("updated_at")), now.toOffsetDateTime());
        }
        database.db()
                .insertInto(DSL.table(DSL.name(table.sqlName())))
                .set(values)
                .execute();
    }

    private Object value(FieldModel field, String text) {
        return switch (field.type().key()) {
            case "link" -> customers.get(text);
            case "person" -> UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "datetime" -> time(text);
            case "date" -> time(text).toLocalDate();
            default -> field.type().fromText(text, field.settings()).orThrow();
        };
    }

    /** {@code -90d 10:56} is that time of day ninety days ago. */
    private OffsetDateTime time(String text) {
        var parts = text.split(" ");
        var day = now.toLocalDate()
                .plusDays(Long.parseLong(parts[0].replace("d", "").replace("+", "")));
        var time = parts.length > 1 ? LocalTime.parse(parts[1]) : LocalTime.MIDNIGHT;
        return day.atTime(time).atZone(now.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static List<Map<String, String>> rows(String file) {
        var lines = text("data", file + ".csv").lines().toList();
        var head = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var cells = Arrays.copyOf(line.split(",", -1), head.length);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < head.length; i++) {
                        row.put(head[i], cells[i] == null ? "" : cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static String text(String... path) {
        try {
            return Files.readString(TEMPLATE.resolve(Path.of("", path)));
        } catch (IOException e) {
            throw new IllegalStateException(String.join("/", path), e);
        }
    }
}
