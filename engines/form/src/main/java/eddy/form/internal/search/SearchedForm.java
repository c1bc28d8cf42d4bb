package eddy.form.internal.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;

/** A form as the search sees it: which of its fields are texts, and what the index keeps of a row. */
public record SearchedForm(CompiledForm form, List<FieldModel> fields) {

    /** What is kept of one record, in characters. */
    private static final int MAX_TEXT = 100_000;

    public static SearchedForm of(CompiledForm form) {
        return new SearchedForm(
                form, form.fields().stream().filter(SearchedForm::isText).toList());
    }

    private static boolean isText(FieldModel field) {
        return field.type().kind() == ValueKind.TEXT && !field.type().ofFiles();
    }

    /** Facts come by the million from machines and are read beside the record they belong to: they are not searched. */
    public boolean isSearched() {
        return !form.facts() && !fields.isEmpty();
    }

    boolean reads(Collection<String> changed) {
        return fields.stream().anyMatch(f -> changed.contains(f.key()));
    }

    Field<String> title() {
        var title = form.titleField();
        return isText(title) ? DSL.lower(text(title)) : DSL.inline("");
    }

    Field<String> text() {
        var all = fields.stream().map(SearchedForm::text).reduce((a, b) -> a.concat(DSL.inline("\n"), b));
        return DSL.left(DSL.lower(all.orElseThrow()), MAX_TEXT);
    }

    private static Field<String> text(FieldModel field) {
        return DSL.coalesce(Columns.of(field).coerce(String.class), DSL.inline(""));
    }

    /** Tells one set of texts from another. */
    String definition() {
        Set<String> columns = fields.stream()
                .map(f -> f.key() + " " + f.type().key())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var all = form.titleField().key() + columns;
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
