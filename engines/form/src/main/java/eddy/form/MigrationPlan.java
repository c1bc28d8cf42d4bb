package eddy.form;

import java.util.List;
import java.util.stream.Collectors;

import eddy.core.Label;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.form.internal.store.Conversion;

/**
 * What has to happen to an app's tables before a release can run. No step loses data.
 *
 * @param app   key of the app
 * @param steps in the order in which they run; empty when the tables already fit
 */
public record MigrationPlan(String app, List<Step> steps) {

    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /** The steps a person is told of: what a field's conversion does to the table of its rows, its own words say. */
    public List<Step> told() {
        var rows = steps.stream()
                .filter(ConvertColumn.class::isInstance)
                .map(ConvertColumn.class::cast)
                .map(c -> c.form().keptKey() + "." + c.field().column())
                .collect(Collectors.toSet());
        return steps.stream().filter(step -> !rows.contains(table(step))).toList();
    }

    private static String table(Step step) {
        if (step instanceof CreateTable create) {
            return create.form().keptKey();
        }
        if (step instanceof AddColumn add) {
            return add.form().keptKey();
        }
        return step instanceof RetireColumn retire ? retire.form() : "";
    }

    /** One step; running it twice does what running it once does. */
    public sealed interface Step {

        /** The step in words. */
        Label text();
    }

    public record CreateTable(CompiledForm form) implements Step {
        @Override
        public Label text() {
            int fields = form.fields().size();
            return both(
                    "新建数据表“" + zh(form.label()) + "”（" + fields + " 个字段）",
                    "Create the table “" + en(form.label()) + "” with " + fields + " fields");
        }
    }

    /** @param back whether the column is still there from an earlier release, with its values */
    public record AddColumn(CompiledForm form, FieldModel field, boolean back) implements Step {
        @Override
        public Label text() {
            return both(
                    (back ? "恢复字段“" : "新增字段“") + zh(field.label()) + "”（" + zh(form.label()) + "）",
                    (back ? "Bring back the field “" : "Add the field “") + en(field.label()) + "” to “"
                            + en(form.label()) + "”");
        }
    }

    /**
     * The field gets another type.
     *
     * @param change what happens to the column
     */
    public record ChangeType(CompiledForm form, FieldModel field, String from, ColumnChange change) implements Step {
        @Override
        public Label text() {
            return both(
                    "字段“" + zh(field.label()) + "”（" + zh(form.label()) + "）的类型由“" + zh(typeName(from)) + "”改为“"
                            + zh(field.type().label()) + "”",
                    "Change the field “" + en(field.label()) + "” of “" + en(form.label()) + "” from “"
                            + en(typeName(from)) + "” to “" + en(field.type().label()) + "”");
        }
    }

    /**
     * The field gets another type, and its values are read as values of that type.
     *
     * @param survey     how many records have a value that can be read so, and how many one that cannot, or not wholly:
     *                   what cannot leaves the field and stays in the history of the record
     * @param conversion how they are read
     */
    public record ConvertColumn(
            CompiledForm form, FieldModel field, String from, Conversion.Survey survey, Conversion conversion)
            implements Step {

        /** What a person has to accept before values leave the field: {@code form.field}. */
        public String key() {
            return form.key() + "." + field.key();
        }

        public long fit() {
            return survey.fit();
        }

        public long misfit() {
            return survey.misfit();
        }

        /** Some of the values that do not fit; for a list the records that have more than one. */
        public List<String> examples() {
            return survey.examples();
        }

        /** Whether a field that held several holds one now. */
        boolean toOne() {
            return field.type().kind().pointsElsewhere();
        }

        @Override
        public Label text() {
            return ConversionText.of(this);
        }
    }

    private static Label typeName(String type) {
        return FieldTypes.standard().find(type).map(FieldType::label).orElse(Label.of(type, type));
    }

    public enum ColumnChange {
        /** It fits as it is. */
        NONE,
        /** It becomes wider; every value stays. */
        WIDEN,
        /** It holds no value and is made anew. */
        REPLACE
    }

    /** The field disappears from the form; its column and values stay. */
    public record RetireColumn(String form, String field) implements Step {
        @Override
        public Label text() {
            return both(
                    "停用字段 " + form + "." + field + "（数据保留）",
                    "Retire the field " + form + "." + field + "; its values are kept");
        }
    }

    /** @param previous key of the field that was unique before; empty for none */
    public record ChangeUniqueKey(CompiledForm form, String previous) implements Step {
        @Override
        public Label text() {
            var key = form.uniqueKey();
            return both(
                    "“" + zh(form.label()) + "”"
                            + key.map(k -> "的唯一字段设为“" + zh(k.label()) + "”").orElse("不再有唯一字段"),
                    key.map(k -> "Make “" + en(k.label()) + "” unique in “").orElse("No field is unique any more in “")
                            + en(form.label()) + "”");
        }
    }

    /**
     * A form of facts is asked for those of one record in a time.
     *
     * @param previous column of the point in time in the indexes that stand; empty for none
     */
    public record IndexFacts(CompiledForm form, String previous) implements Step {
        @Override
        public Label text() {
            return both(
                    "让“" + zh(form.label()) + "”能按客户和时间快速查询（重建索引）",
                    "Index “" + en(form.label()) + "” by what its facts belong to and by time");
        }
    }

    private static Label both(String zh, String en) {
        return Label.of(zh, en);
    }

    private static String zh(Label label) {
        return label.in(java.util.Locale.CHINA);
    }

    private static String en(Label label) {
        return label.in(java.util.Locale.ENGLISH);
    }
}
