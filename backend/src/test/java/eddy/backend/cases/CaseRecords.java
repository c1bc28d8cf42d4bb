package eddy.backend.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.backend.apps.LiveApp;
import eddy.backend.cases.CaseDocument.Reference;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;

/** The records of a case, in the words cases use: links by unique key, people by the name of their account. */
final class CaseRecords {

    private static final Author AUTHOR = Author.origin("api");

    private final CaseWorld world;
    private final LiveApp app;

    CaseRecords(CaseWorld world, LiveApp app) {
        this.world = world;
        this.app = app;
    }

    private CompiledForm form(String key) {
        return app.requireForm(key);
    }

    /** The customer with this unique key. */
    StoredRecord customer(String key) {
        return get(new Reference(app.customerForm().orElseThrow().key(), key));
    }

    StoredRecord get(Reference reference) {
        return world.engines()
                .records()
                .find(form(reference.form()), reference.key())
                .orElseThrow(() -> new AssertionError("There is no " + reference));
    }

    /** The record with this id, of whatever form, as cases name it; empty for one without a unique key. */
    Optional<Reference> anybody(UUID id) {
        return app.compiled().all(DocumentKind.FORM, CompiledForm.class).stream()
                .flatMap(form -> form.uniqueKey().stream()
                        .flatMap(key -> world.engines().records().get(form, id).stream()
                                .map(r -> new Reference(
                                        form.key(), r.values().path(key.key()).asText()))))
                .findFirst();
    }

    /** Puts a record in, or changes the one with the same unique key. */
    void save(String formKey, ObjectNode values) {
        var form = form(formKey);
        var records = world.engines().records();
        var stored = stored(form, values);
        if (form.facts()) {
            var result = records.insertFacts(form, List.of(stored), AUTHOR);
            result.rejected().values().stream().findFirst().ifPresent(issues -> {
                throw new IssueException(issues);
            });
            return;
        }
        var known = form.uniqueKey()
                .map(f -> values.path(f.key()))
                .filter(JsonNode::isTextual)
                .flatMap(key -> records.find(form, key.asText()));
        if (known.isPresent()) {
            records.patch(form, known.get().id(), stored, OptionalInt.empty(), AUTHOR);
        } else {
            records.create(form, stored, AUTHOR);
        }
    }

    /** The values as the store takes them. */
    ObjectNode stored(CompiledForm form, ObjectNode values) {
        var whole = values.deepCopy();
        for (var field : form.fields()) {
            var value = whole.get(field.key());
            if (value != null && value.isTextual()) {
                whole.set(field.key(), stored(field, value));
            }
        }
        return whole;
    }

    private JsonNode stored(FieldModel field, JsonNode value) {
        if (field.type().kind() == ValueKind.PERSON) {
            return new TextNode(world.people()
                    .named(value.asText())
                    .orElseThrow(() -> new AssertionError("The app has no user " + value.asText()))
                    .id()
                    .toString());
        }
        if (field.type().kind() == ValueKind.LINK) {
            return new TextNode(get(new Reference(field.linkTo().orElseThrow(), value.asText()))
                    .id()
                    .toString());
        }
        return value;
    }

    /** In words, where the record's values differ from the expected ones. */
    List<String> differences(Reference reference, JsonNode expected) {
        var form = form(reference.form());
        var is = get(reference).values();
        var should = stored(form, (ObjectNode) expected);
        var differences = new ArrayList<String>();
        should.properties().forEach(e -> {
            var type = form.field(e.getKey()).orElseThrow().type();
            if (!Objects.equals(
                    comparable(type.fromJson(e.getValue())), comparable(type.fromJson(is.get(e.getKey()))))) {
                differences.add("%s of %s should be %s and is %s"
                        .formatted(
                                e.getKey(),
                                reference,
                                expected.get(e.getKey()),
                                Optional.ofNullable(is.get(e.getKey()))
                                        .map(Object::toString)
                                        .orElse("missing")));
            }
        });
        return differences;
    }

    /** Numbers are equal whatever their scale. */
    private static Object comparable(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
