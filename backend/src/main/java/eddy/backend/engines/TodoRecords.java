package eddy.backend.engines;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.core.field.ValueKind;
import eddy.flow.Person;
import eddy.flow.spi.TodoForms;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/** Keeps what is filled in with a todo as a record of the todo's form. */
final class TodoRecords implements TodoForms {

    private final Releases releases;
    private final RecordStore records;
    private final ReleaseKeys keys;

    TodoRecords(Releases releases, RecordStore records, ReleaseKeys keys) {
        this.releases = releases;
        this.records = records;
        this.keys = keys;
    }

    @Override
    public UUID save(
            String app,
            int release,
            String form,
            String table,
            UUID recordId,
            UUID caseId,
            ObjectNode values,
            Person by) {
        var compiled = releases.find(app, release)
                .flatMap(a -> a.compiled(DocumentKind.FORM, form, CompiledForm.class))
                .orElseThrow();
        var whole = values.deepCopy();
        var then = keys.then(app, release, DocumentKind.FORM.key(), table);
        if (recordId != null) {
            compiled.fields().stream()
                    .filter(f -> f.type().kind() == ValueKind.LINK
                            && f.linkTo().filter(then::equals).isPresent())
                    .findFirst()
                    .ifPresent(link -> whole.put(link.key(), recordId.toString()));
        }
        return records.create(compiled, whole, new Author(Optional.of(by.id()), "todo"))
                .id();
    }
}
