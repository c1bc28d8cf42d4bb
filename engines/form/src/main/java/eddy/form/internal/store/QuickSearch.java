package eddy.form.internal.store;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.SearchText;

/**
 * What the box above a list finds: a text in a field of the record, in what those are called whom it names – one or
 * several records, people, departments –, or in one of several options chosen. One option alone is what filters are for.
 */
final class QuickSearch {

    /** Types whose texts are too long to be searched word by word; a condition reads them. */
    private static final Set<String> LONG = Set.of("long_text", "rich_text");

    private static final Name ALIVE = DSL.name("search_text");
    private static final Field<String> TITLE = Columns.in(ALIVE, Columns.text("title"));
    private static final Field<String> TEXT = Columns.in(ALIVE, Columns.text("text"));

    private final CompiledForm form;
    private final Name alias;
    private final SearchText search;

    QuickSearch(CompiledForm form, String alias, SearchText search) {
        this.form = form;
        this.alias = DSL.name(alias);
        this.search = search;
    }

    Condition condition() {
        if (search.text().indexOf('\0') >= 0) {
            return DSL.falseCondition();
        }
        var any = DSL.noCondition();
        for (FieldModel field : form.fields()) {
            any = any.or(field.type().ofRows() ? several(field) : holds(field, Columns.in(alias, Columns.of(field))));
        }
        return any;
    }

    private Condition holds(FieldModel field, Field<?> column) {
        return switch (field.type().kind()) {
            case TEXT ->
                LONG.contains(field.type().key())
                        ? DSL.noCondition()
                        : column.coerce(String.class).containsIgnoreCase(search.text());
            case CHOICES -> chosen(field, column);
            case LINK, PERSON, DEPARTMENT -> names(field, column);
            default -> DSL.noCondition();
        };
    }

    private Condition names(FieldModel field, Field<?> column) {
        var ids = column.coerce(UUID.class);
        if (field.keptLinkTo().isPresent()) {
            return ids.in(titled(field.keptLinkTo().get()));
        }
        return search.named().isEmpty() ? DSL.noCondition() : ids.in(search.named());
    }

    /** Its rows lie in a table of their own, with an index on what they link to. */
    private Condition several(FieldModel field) {
        return field.listed()
                .filter(column -> column.type().kind().pointsElsewhere())
                .flatMap(column -> form.subForms().stream()
                        .filter(rows -> rows.rowsField().equals(field.key()))
                        .findFirst()
                        .flatMap(rows -> rows.field(column.key()).map(named -> inRows(rows, named))))
                .orElse(DSL.noCondition());
    }

    private Condition inRows(CompiledForm rows, FieldModel column) {
        var names = names(column, Columns.of(column));
        return names.equals(DSL.noCondition())
                ? names
                : Columns.in(alias, Columns.ID)
                        .in(DSL.select(Columns.PARENT)
                                .from(Columns.table(rows.table().sqlName()))
                                .where(Columns.DELETED_AT.isNull())
                                .and(names));
    }

    private Condition chosen(FieldModel field, Field<?> column) {
        var lower = search.text().toLowerCase(Locale.ROOT);
        return DSL.or(field.options().stream()
                .filter(option -> isCalled(option, lower))
                .map(option -> column.coerce(String.class)
                        .contains(TextNode.valueOf(option.value()).toString()))
                .toList());
    }

    private static boolean isCalled(FieldModel.Option option, String lower) {
        return option.label().texts().values().stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
    }

    /**
     * Records alive of a form, named as it is kept, whose title holds the text. The title is a part of all texts: asking
     * for both lets PostgreSQL begin with the index it has on these.
     */
    private Select<Record1<UUID>> titled(String linked) {
        var lower = search.text().toLowerCase(Locale.ROOT);
        return DSL.select(Columns.in(ALIVE, Columns.RECORD))
                .from(DSL.table(ALIVE))
                .where(Columns.in(ALIVE, Columns.APP).eq(form.app()))
                .and(Columns.in(ALIVE, Columns.FORM).eq(linked))
                .and(TEXT.contains(lower))
                .and(TITLE.contains(lower));
    }
}
