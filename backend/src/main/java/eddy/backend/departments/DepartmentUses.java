package eddy.backend.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.data.Columns;
import eddy.backend.identity.DepartmentMembers;
import eddy.backend.identity.Departments;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** What names a department: people, departments below it, records of all apps and the documents in force. */
@ApplicationScoped
public class DepartmentUses {

    private final LiveApps apps;
    private final Departments departments;
    private final DepartmentMembers members;
    private final Transactions tx;

    DepartmentUses(LiveApps apps, Departments departments, DepartmentMembers members, Transactions tx) {
        this.apps = apps;
        this.departments = departments;
        this.members = members;
        this.tx = tx;
    }

    /** @param departments how many lie directly below */
    public record Uses(int people, int departments, List<Records> records, List<Document> documents) {

        boolean isEmpty() {
            return people == 0 && departments == 0 && records.isEmpty() && documents.isEmpty();
        }

        int recordCount() {
            return records.stream().mapToInt(Records::count).sum();
        }
    }

    /** Records of a form that name it in a field, those in the recycle bin included. */
    public record Records(String app, String form, Label formLabel, Label field, int count) {}

    public record Document(String app, String kind, String key) {}

    Uses of(UUID id) {
        var records = new ArrayList<Records>();
        var documents = new ArrayList<Document>();
        for (var app : apps.all()) {
            forms(app).forEach(form -> form.fields().stream()
                    .filter(f -> f.type().kind() == ValueKind.DEPARTMENT)
                    .forEach(field -> count(app, form, field, id, records)));
            app.compiled().bundle().documents().stream()
                    .filter(d -> d.content().contains(id.toString()))
                    .forEach(d -> documents.add(new Document(app.key(), d.kind(), d.key())));
        }
        return new Uses(members.in(id).size(), departments.tree().below(id).size(), records, documents);
    }

    private static Stream<CompiledForm> forms(LiveApp app) {
        return app.compiled().all(DocumentKind.FORM, CompiledForm.class).stream()
                .flatMap(form -> Stream.concat(Stream.of(form), form.subForms().stream()));
    }

    private void count(LiveApp app, CompiledForm form, FieldModel field, UUID id, List<Records> records) {
        int count = tx.db()
                .fetchCount(
                        Columns.table(form.table().sqlName()),
                        DSL.field(DSL.name(field.column()), UUID.class).eq(id));
        if (count > 0) {
            records.add(new Records(app.key(), form.key(), form.label(), field.label(), count));
        }
    }
}
