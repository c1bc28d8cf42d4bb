package eddy.report.internal.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.report.DataSet;
import eddy.report.Dimension;
import eddy.report.Measure.Filter;

/** Compiles one data set. */
final class DataSetCompiler {

    private static final Set<String> KNOWN = Set.of("label", "table", "where", "measures", "dimensions", "period");
    private static final Set<String> DIMENSION = Set.of("label", "field", "by");

    private final Tables tables;
    private final ConditionCompiler conditions;
    private final Fields fields;

    DataSetCompiler(String app, Tables tables) {
        this.tables = tables;
        conditions = new ConditionCompiler(app, tables);
        fields = new Fields(tables);
    }

    Optional<DataSet> compile(String key, Cursor at) {
        if (!Cursor.key(key)) {
            at.refuse("board.key", "key", key);
        }
        if (!at.objectOf(KNOWN)) {
            return Optional.empty();
        }
        var name = at.at("table").text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var table = tables.table(name.get());
        if (table.isEmpty()) {
            return at.at("table").refuse("board.table.unknown", "table", name.get());
        }
        var where = filter(at.at("where"), table.get());
        var measures = new MeasureCompiler(this, table.get()).compile(at.at("measures"));
        var dimensions = dimensions(at.at("dimensions"), table.get());
        var period = at.has("period") ? period(at.at("period"), table.get()) : Optional.<FieldModel>empty();
        return Optional.of(new DataSet(key, table.get(), where, measures, dimensions, period));
    }

    Fields fields() {
        return fields;
    }

    /** The condition at {@code at}; empty when there is none or it is wrong. */
    Optional<Filter> filter(Cursor at, TableModel table) {
        if (!at.present()) {
            return Optional.empty();
        }
        var read = ConditionReader.read(at.json());
        read.issues().forEach(i -> at.issues().add(i.under(at.pointer())));
        return read.value().flatMap(condition -> {
            var compiled = conditions.compile(condition, table);
            compiled.issues().forEach(i -> at.issues().add(i.under(at.pointer())));
            return compiled.value().map(c -> new Filter(condition, c));
        });
    }

    private Map<String, Dimension> dimensions(Cursor at, TableModel table) {
        var dimensions = new LinkedHashMap<String, Dimension>();
        if (!at.present()) {
            return dimensions;
        }
        at.members().forEach((key, member) -> dimension(key, member, table).ifPresent(d -> dimensions.put(key, d)));
        return dimensions;
    }

    private Optional<Dimension> dimension(String key, Cursor at, TableModel table) {
        if (!Cursor.key(key)) {
            at.refuse("board.key", "key", key);
        }
        if (!at.objectOf(DIMENSION)) {
            return Optional.empty();
        }
        var label = at.at("label").label();
        var field = fields.find(at.at("field"), table);
        if (label.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        var kind = field.get().field().type().kind();
        if (kind == ValueKind.CHOICES || field.get().field().listed().isPresent()) {
            return at.at("field")
                    .refuse("board.dimension.several", "field", field.get().path());
        }
        if (kind == ValueKind.ADDRESS || field.get().field().type().key().equals("rich_text")) {
            return at.at("field")
                    .refuse("board.dimension.unlike", "field", field.get().path());
        }
        boolean dated = kind == ValueKind.DATE || kind == ValueKind.DATETIME;
        var by = dated ? Optional.of(Dimension.By.DAY) : Optional.<Dimension.By>empty();
        if (at.has("by")) {
            var named = at.at("by").text().flatMap(Dimension.By::of);
            if (named.isEmpty() || !dated) {
                return at.at("by")
                        .refuse(
                                dated ? "board.dimension.by" : "board.dimension.by.no_date",
                                "field",
                                field.get().path());
            }
            by = named;
        }
        var linked =
                field.get().field().linkTo().filter(t -> kind == ValueKind.LINK).flatMap(tables::table);
        return Optional.of(new Dimension(key, label.get(), field.get(), by, linked));
    }

    private Optional<FieldModel> period(Cursor at, TableModel table) {
        var key = at.text();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var field = table.field(key.get());
        if (field.isEmpty()) {
            return at.refuse("board.field.unknown", "field", key.get(), "table", table.key());
        }
        var kind = field.get().type().kind();
        return kind == ValueKind.DATE || kind == ValueKind.DATETIME
                ? field
                : at.refuse("board.period.no_date", "field", key.get());
    }
}
