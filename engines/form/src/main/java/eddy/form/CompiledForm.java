package eddy.form;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.document.TableSource;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.internal.cleaning.Cleaning;
import eddy.form.internal.compile.FormReader;
import eddy.form.internal.compile.PlainSchema;
import eddy.form.internal.compile.RecordSchema;
import eddy.form.internal.compile.RowFormulas;
import eddy.form.internal.compile.RowValues;
import eddy.form.internal.compile.Visibility;
import eddy.form.internal.fill.Fills;

/** A form ready to run: its table, and the one verdict on a record's values. Immutable, shared between threads. */
public final class CompiledForm implements TableSource {

    private final String app;
    private final JsonNode document;
    private final TableModel table;
    private final List<FieldModel> fields;
    private final Map<String, FieldModel> byKey;
    private final RecordSchema schema;
    private final Cleaning cleaning;
    private final Fills fills;
    private final Visibility visibility;
    private final List<CompiledForm> subForms;
    private final List<FieldModel> formulas;

    /** For {@link FormCompiler}: {@code document} has been checked. */
    CompiledForm(String app, JsonNode document, FormReader.Parts parts) {
        this.app = app;
        this.document = document;
        this.table = parts.table();
        this.fields = parts.fields();
        this.byKey = fields.stream().collect(Collectors.toUnmodifiableMap(FieldModel::key, f -> f));
        this.schema = parts.schema();
        this.cleaning = parts.cleaning();
        this.fills = parts.fills();
        this.formulas = RowFormulas.inOrder(fields);
        this.visibility = parts.visibility();
        this.subForms = parts.rows().stream()
                .map(p -> new CompiledForm(app, JsonNodeFactory.instance.objectNode(), p))
                .toList();
    }

    /** Key of the app the form was compiled for. */
    public String app() {
        return app;
    }

    public String key() {
        return table.key();
    }

    /**
     * The key under which the database knows it, and by which all rows name it that belong to its records: the one it began
     * with; for a sub-table with the column its field began with.
     */
    public String keptKey() {
        return table.keptKey();
    }

    public Label label() {
        return table.label();
    }

    /** Whether the table only grows: no edits, no history. */
    public boolean facts() {
        return document.path("facts").asBoolean();
    }

    @Override
    public TableModel table() {
        return table;
    }

    /**
     * A form for each of its sub-tables, whose records are the rows: its key is {@code form.field}, its fields are
     * {@code parent}, {@code position} and the columns.
     */
    public List<CompiledForm> subForms() {
        return subForms;
    }

    @Override
    public List<TableModel> subtables() {
        return subForms.stream().map(CompiledForm::table).toList();
    }

    /** Key of the document that describes it: the form's own, and for a sub-table that of its form. */
    public String documentKey() {
        return key().split("\\.")[0];
    }

    /** For a sub-table: key of the field that holds its rows in a record of its form. */
    public String rowsField() {
        return key().substring(key().indexOf('.') + 1);
    }

    /** Where a field stands in the document. */
    public String place(String field) {
        var within = key().equals(documentKey()) ? "" : rowsField() + "/items/properties/";
        return "/schema/properties/" + within + field;
    }

    /** The form's own fields in document order, without the system fields. */
    public List<FieldModel> fields() {
        return fields;
    }

    public Optional<FieldModel> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Its formulas, each after those it reads. */
    public List<FieldModel> formulas() {
        return formulas;
    }

    /** The field whose values stand in {@code column}, whatever it was called when they were written. */
    public Optional<FieldModel> fieldOf(String column) {
        return fields.stream().filter(f -> f.column().equals(column)).findFirst();
    }

    /** The field whose value no two records share, if there is one. */
    public Optional<FieldModel> uniqueKey() {
        return Optional.of(document.path("uniqueKey").asText()).flatMap(this::field);
    }

    public FieldModel titleField() {
        return field(table.titleField()).orElseThrow();
    }

    /** Keys of the fields a list shows. */
    public List<String> listColumns() {
        return document.path("list")
                .path("columns")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** The document with what its compiler found out of its fields, the types of computed ones: for who draws the form. */
    public JsonNode described() {
        ObjectNode described = document.deepCopy();
        ((ObjectNode) described.get("schema")).set("properties", schema.json().path("properties"));
        // Where it came from concerns those who change it, and may be long.
        described.remove("origin");
        return described;
    }

    /** The document as it was compiled. */
    public JsonNode document() {
        return document.deepCopy();
    }

    /**
     * The schema a record's values must fulfil: the document's own, with its logic as {@code if/then}. The browser
     * asks the same one.
     */
    public JsonNode schema() {
        return schema.json();
    }

    /** The same for readers elsewhere: with names in one language, and no keyword but those of JSON Schema. */
    public JsonNode plainSchema(Locale locale) {
        return PlainSchema.of(label(), fields, (ObjectNode) schema.json(), locale);
    }

    /**
     * What is wrong with the values of a whole record. {@code null} and blank texts must have been left out before,
     * see {@link #normalised}.
     *
     * @return issues with the place {@code /field}; empty when the record may be stored
     */
    public List<Issue> check(ObjectNode values) {
        return schema.check(values);
    }

    /** What is wrong with one value, whatever the record's other values are. */
    public List<Issue> checkValue(FieldModel field, JsonNode value) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set(field.key(), value);
        return check(one).stream()
                .filter(i -> (i.place() + "/").startsWith("/" + field.key() + "/"))
                .filter(i -> !i.code().equals("record.value.required"))
                .toList();
    }

    /**
     * Issues for the fields that {@code lock} logic keeps from changing from {@code before} to {@code after}; what the
     * form's own {@code fill} logic gives {@code now} is no such change.
     */
    public List<Issue> checkLocked(ObjectNode before, ObjectNode after, Instant now) {
        return schema.checkLocked(before, after).stream()
                .filter(i -> !fills.gives(i.place().substring(1), after, now))
                .toList();
    }

    /** Keys of the fields that the form's logic shows for a record with these values, in document order. */
    public Set<String> shown(ObjectNode values) {
        var known = normalised(values);
        return fields.stream()
                .map(FieldModel::key)
                .filter(key -> visibility.shows(key, known))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keys of the fields that are required whatever the others say. */
    public Set<String> required() {
        return schema.required();
    }

    /** Whether what a field may hold depends on other fields, so that a change must be checked record by record. */
    public boolean hasLogic() {
        return schema.hasLogic() || !fills.isEmpty();
    }

    /** What {@code fill} logic gives, after the cleaning and before the verdict, at every door. */
    public Fills fills() {
        return fills;
    }

    /** Whether a rule of logic or of cleaning may give the field a value where it was left out. */
    public boolean isFilled(FieldModel field) {
        return fills.fills(field) || cleaning.fills(field);
    }

    /** What is done to values before they are judged, at every door. */
    public Cleaning cleaning() {
        return cleaning;
    }

    /**
     * A copy of {@code values} without what is no value: {@code null}, blank text, empty lists and objects; in rows also
     * what is computed, and rows without any value.
     */
    public ObjectNode normalised(ObjectNode values) {
        var copy = values.deepCopy();
        for (FieldModel field : fields) {
            if (field.type().ofRows() && copy.path(field.key()).isArray()) {
                copy.set(field.key(), RowValues.given(field, copy.get(field.key())));
            }
        }
        copy.properties().removeIf(e -> RowValues.isNothing(e.getValue()));
        return copy;
    }
}
