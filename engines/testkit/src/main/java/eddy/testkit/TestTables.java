package eddy.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/**
 * Tables with rows, written in Markdown under headings {@code table <key>}. A head is {@code key:type},
 * {@code key:choice(a,b)} or {@code key:link(table)}; the first column is {@code id}. Ids, links and persons are small
 * numbers, see {@link #id}. Cells are read as imported cells are; an empty cell is no value, {@code ␠} a single space.
 */
public final class TestTables {

    private static final Pattern HEAD = Pattern.compile("(\\w+):(\\w+)(?:\\((.*)\\))?");

    private final MarkdownTables source;
    private final List<TableModel> models = new ArrayList<>();

    public TestTables(MarkdownTables source) {
        this.source = source;
        source.tables().keySet().stream()
                .filter(h -> h.startsWith("table "))
                .forEach(h -> models.add(
                        model(h.substring("table ".length()), source.table(h).head())));
    }

    /** The id that is written as {@code number} in a table. */
    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000000000000000L + number);
    }

    /** The number under which {@link #id} made an id. */
    public static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    public Tables tables() {
        return Tables.of(models);
    }

    public TableModel table(String key) {
        return tables().table(key).orElseThrow();
    }

    /** Creates the tables and fills them. */
    public void create(TestDatabase database) {
        models.forEach(m -> create(m, database));
    }

    private void create(TableModel model, TestDatabase database) {
        var table = DSL.table(DSL.name(model.sqlName()));
        var create = database.db().createTable(table);
        for (FieldModel field : model.fields()) {
            create = create.column(DSL.name(field.column()), field.type().column());
        }
        create.constraint(DSL.primaryKey(DSL.name("id"))).execute();
        var columns = model.fields().stream().map(TestTables::column).toList();
        for (List<String> row : source.table("table " + model.key()).rows()) {
            var values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(value(row.get(i), model.fields().get(i)));
            }
            database.db().insertInto(table).columns(columns).values(values).execute();
        }
    }

    private static Field<?> column(FieldModel field) {
        return DSL.field(DSL.name(field.column()), field.type().column());
    }

    private static Object value(String cell, FieldModel field) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("␠")) {
            return " ";
        }
        boolean id = field.type().column().getSQLDataType() == SQLDataType.UUID;
        return id
                ? id(Integer.parseInt(cell))
                : field.type().fromText(cell, field.settings()).orThrow();
    }

    private static TableModel model(String key, List<String> head) {
        var fields = head.stream().map(TestTables::field).toList();
        return new TableModel(key, Label.of(key, key), "t_" + key, fields, "id", List.of(), false);
    }

    private static FieldModel field(String head) {
        if (head.equals("id")) {
            return new FieldModel(
                    "id",
                    Label.of("编号", "Id"),
                    "id",
                    FieldTypes.standard().of("link"),
                    Optional.empty(),
                    List.of(),
                    JsonNodeFactory.instance.objectNode());
        }
        var match = HEAD.matcher(head);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not key:type — " + head);
        }
        FieldType type = FieldTypes.standard().of(match.group(2));
        var detail = Optional.ofNullable(match.group(3));
        boolean link = type.key().equals("link");
        var options = detail.filter(d -> !link).map(TestTables::options).orElseGet(List::of);
        return new FieldModel(
                match.group(1),
                Label.of(match.group(1), match.group(1)),
                match.group(1),
                type,
                detail.filter(d -> link),
                options,
                settings(type, options));
    }

    private static List<FieldModel.Option> options(String list) {
        return List.of(list.split(",")).stream()
                .map(o -> new FieldModel.Option(o.strip(), Label.of(o.strip(), o.strip()), ""))
                .toList();
    }

    private static ObjectNode settings(FieldType type, List<FieldModel.Option> options) {
        var settings = JsonNodeFactory.instance.objectNode().put("type", type.key());
        if (!options.isEmpty()) {
            var array = settings.putArray("options");
            options.forEach(o -> array.addObject().put("value", o.value()));
        }
        return settings;
    }
}
