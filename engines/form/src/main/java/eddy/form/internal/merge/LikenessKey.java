package eddy.form.internal.merge;

import java.util.List;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;

/**
 * What two records must have in common to be likely the same, as one text in SQL: the values without regard to case, width
 * and blanks; of a telephone number the last eleven digits, of a web address what follows {@code www}.
 */
public final class LikenessKey {

    private static final Set<ValueKind> KINDS =
            Set.of(ValueKind.TEXT, ValueKind.DATE, ValueKind.LINK, ValueKind.CHOICE);
    private static final Set<String> LONG = Set.of("long_text", "rich_text");

    /** Between the values of several fields; no value holds it. */
    private static final String SEPARATOR = "\u001f";

    private static final String BLANKS = "[\\s\u00a0\u200b\u3000\ufeff]+";
    private static final int WIDE_FIRST = 0xFF01;
    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE = 0xFEE0;
    private static final int PHONE = 11;
    private static final int SHORTEST_PHONE = 7;
    private static final String WIDE_LETTERS = letters(WIDE_FIRST, WIDE_LAST);
    private static final String LETTERS = letters(WIDE_FIRST - WIDE, WIDE_LAST - WIDE);

    private final CompiledForm form;
    private final List<FieldModel> fields;

    public LikenessKey(CompiledForm form, List<FieldModel> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** Whether records can be compared by a field. */
    public static boolean compares(FieldModel field) {
        var type = field.type();
        return KINDS.contains(type.kind())
                && !type.ofRows()
                && !type.ofFiles()
                && !type.computed()
                && !LONG.contains(type.key());
    }

    CompiledForm form() {
        return form;
    }

    /** @param alias of the form's table */
    Field<String> of(Name alias) {
        Field<String> key = null;
        for (FieldModel field : fields) {
            var one = of(field, alias);
            key = key == null ? one : DSL.concat(key, DSL.inline(SEPARATOR), one);
        }
        return key;
    }

    /** That a record, alive, has something to compare in each field. */
    Condition comparable(Name alias) {
        var all = Columns.in(alias, Columns.DELETED_AT).isNull();
        for (FieldModel field : fields) {
            all = all.and(Columns.in(alias, Columns.of(field)).isNotNull());
            if (field.type().kind() == ValueKind.TEXT) {
                int shortest = field.type().key().equals("phone") ? SHORTEST_PHONE : 1;
                all = all.and(DSL.length(of(field, alias)).ge(DSL.inline(shortest)));
            }
        }
        return all;
    }

    private static Field<String> of(FieldModel field, Name alias) {
        var column = Columns.in(alias, Columns.of(field));
        if (field.type().kind() != ValueKind.TEXT) {
            return column.cast(SQLDataType.VARCHAR);
        }
        var text = column.coerce(SQLDataType.VARCHAR);
        return switch (field.type().key()) {
            case "phone" -> DSL.right(DSL.regexpReplaceAll(narrow(text), "[^0-9]+", ""), DSL.inline(PHONE));
            case "url" -> DSL.regexpReplaceAll(plain(text), "^https?://(www\\.)?|/+$", "");
            default -> plain(text);
        };
    }

    private static Field<String> plain(Field<String> text) {
        return DSL.lower(DSL.regexpReplaceAll(narrow(text), BLANKS, ""));
    }

    private static Field<String> narrow(Field<String> text) {
        return DSL.translate(text, DSL.inline(WIDE_LETTERS), DSL.inline(LETTERS));
    }

    private static String letters(int first, int last) {
        var letters = new StringBuilder();
        for (int c = first; c <= last; c++) {
            letters.append((char) c);
        }
        return letters.toString();
    }
}
