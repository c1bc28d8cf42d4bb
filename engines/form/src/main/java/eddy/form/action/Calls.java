package eddy.form.action;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.issue.Issue;
import eddy.form.Author;

/** What the record actions have in common: whom they act for, on what, and how a key is asked for. */
final class Calls {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Calls() {}

    /** The ids of the call's records, without their idempotency keys. */
    static Select<Record1<UUID>> ids(ActionCall call) {
        var records = call.records().asTable("called", "record", "idempotency_key");
        return DSL.select(DSL.field(DSL.name("called", "record"), SQLDataType.UUID))
                .from(records);
    }

    static Author author(ActionCall call) {
        var origin = call.origin();
        return origin.kind().equals("person")
                ? Author.person(UUID.fromString(origin.key()))
                : Author.origin(origin.kind() + ":" + origin.key());
    }

    static List<Issue> checkKey(String key, String place) {
        return key != null && KEY.matcher(key).matches()
                ? List.of()
                : List.of(Issue.error("action.key.invalid", place, "key", key));
    }

    /** A schema with one required key, titled in both languages. */
    static ObjectNode schemaOfKey(String property, Label title) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var one = schema.putObject("properties").putObject(property);
        one.put("type", "string").put("pattern", "^[a-z][a-z0-9_]{0,39}$");
        var label = one.putObject("x-eddy").put("type", "text").putObject("label");
        title.texts().forEach(label::put);
        schema.putArray("required").add(property);
        return schema.put("additionalProperties", false);
    }
}
