package eddy.form.internal.store;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** What the box above a list finds: a text in a field of the record, or in the title of a record it links to. */
final class QuickSearch {

    /** Types whose texts are too long to be searched word by word; a condition reads them. */
    private static final Set<String> LONG = Set.of("long_text", "rich_text");

    private static final Name ALIVE = DSL.name("search_text");
    private static final Field<String> TITLE = Columns.in(ALIVE, Columns.text("title"));
    private static final Field<String> TEXT = Columns.in(ALIVE, Columns.text("text"));

    private QuickSearch() {}

    static Condition of(CompiledForm form, String alias, String text) {
        if (text.indexOf('\0') >= 0) {
            return DSL.falseCondition();
        }
        var any = DSL.noCondition();
        for (FieldModel field : form.fields()) {
            var column = Columns.in(DSL.name(alias), Columns.of(field));
            if (isText(field)) {
                any = any.or(column.coerce(String.class).containsIgnoreCase(text));
            } else if (field.keptLinkTo().isPresent()) {
                any = any.or(column.coerce(UUID.class)
                        .in(titled(form.app(), field.keptLinkTo().get(), text)));
            }
        }
        return any;
    }

    private static boolean isText(FieldModel field) {
        return field.type().kind() == ValueKind.TEXT
                && !LONG.contains(field.type().key())
                && !field.type().ofRows();
    }

    /**
     * Records alive of a form, named as it is kept, whose title holds the text. The title is a part of all texts: asking for both lets PostgreSQL
     * begin with the index it has on these.
     */
    private static Select<Record1<UUID>> titled(String app, String form, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return DSL.select(Columns.in(ALIVE, Columns.RECORD))
                .from(DSL.table(ALIVE))
                .where(Columns.in(ALIVE, Columns.APP).eq(app))
                .and(Columns.in(ALIVE, Columns.FORM).eq(form))
                .and(TEXT.contains(lower))
                .and(TITLE.contains(lower));
    }
}
