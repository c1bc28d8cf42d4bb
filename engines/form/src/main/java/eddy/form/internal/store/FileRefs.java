package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.StoredFile;
import eddy.form.StoredFiles;
import eddy.form.internal.compile.ValueIssues;

/**
 * The files that values speak of: each must have been uploaded for this field, by whoever writes the record or for this
 * very record. What the values say of a file besides its id is put right.
 */
final class FileRefs {

    private final Transactions tx;

    FileRefs(Transactions tx) {
        this.tx = tx;
    }

    static List<FieldModel> fields(CompiledForm form) {
        return form.fields().stream().filter(f -> f.type().ofFiles()).toList();
    }

    /**
     * Puts what the server knows of the files into {@code values}, which are checked already.
     *
     * @param record the record they are of; empty for a new one
     */
    List<Issue> settle(CompiledForm form, ObjectNode values, Optional<UUID> record, Author by) {
        var issues = new ArrayList<Issue>();
        for (FieldModel field : fields(form)) {
            var listed = values.path(field.key());
            if (!listed.isArray() || listed.isEmpty()) {
                continue;
            }
            var known = known(listed);
            var settled = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : listed) {
                var file = id(one).map(known::get).filter(f -> mayUse(f, form, field, record, by));
                if (file.isEmpty()) {
                    issues.add(ValueIssues.issue(
                            "record.file.missing",
                            field,
                            "value",
                            one.path("name").asText("–")));
                }
                file.ifPresent(f -> settled.add(f.json()));
            }
            values.set(field.key(), settled);
        }
        return issues;
    }

    private static boolean mayUse(
            StoredFile file, CompiledForm form, FieldModel field, Optional<UUID> record, Author by) {
        boolean here = file.app().equals(form.app())
                && file.form().equals(form.keptKey())
                && file.field().equals(field.column());
        return here
                && (file.record().isPresent()
                        ? file.record().equals(record)
                        : file.createdBy().equals(by.person()));
    }

    private Map<UUID, StoredFile> known(JsonNode listed) {
        var ids = new HashSet<UUID>();
        listed.forEach(one -> id(one).ifPresent(ids::add));
        var known = new HashMap<UUID, StoredFile>();
        tx.db()
                .selectFrom(DSL.table(DSL.name("stored_file")))
                .where(Columns.ID.in(ids))
                .forEach((Record row) -> known.put(row.get(Columns.ID), StoredFiles.read(row)));
        return known;
    }

    /** Ties the files of a record that was written to it. */
    void attach(CompiledForm form, ObjectNode values, UUID record) {
        var ids = new HashSet<UUID>();
        fields(form).forEach(f -> values.path(f.key()).forEach(one -> id(one).ifPresent(ids::add)));
        if (!ids.isEmpty()) {
            tx.db()
                    .update(DSL.table(DSL.name("stored_file")))
                    .set(Columns.RECORD, record)
                    .where(Columns.ID.in(ids))
                    .and(Columns.RECORD.isNull())
                    .execute();
        }
    }

    private static Optional<UUID> id(JsonNode one) {
        try {
            return Optional.of(UUID.fromString(one.path("id").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
