package eddy.touch;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/**
 * What one release of an app says about touches: who its customers are and which messages there are. Immutable.
 *
 * @param key       key of the app
 * @param zone      its time zone
 * @param customers the customer form's table
 * @param fields    role of a field ({@code name email phone push language owner}) to its key, from {@code app.json}
 * @param messages  by key
 */
public record TouchApp(
        String key,
        ZoneId zone,
        TableModel customers,
        Map<String, String> fields,
        Map<String, CompiledMessage> messages) {

    public TouchApp {
        fields = Map.copyOf(fields);
        messages = Map.copyOf(messages);
    }

    /** Reads {@code customer} and {@code zone} of {@code app.json}; empty when the app has no customer form. */
    public static Optional<TouchApp> of(
            String key, JsonNode manifest, Tables tables, Map<String, CompiledMessage> messages) {
        var customer = manifest.path("customer");
        var fields = new java.util.HashMap<String, String>();
        customer.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
        if (!fields.containsKey("push") && fields.containsKey("uniqueKey")) {
            fields.put("push", fields.get("uniqueKey"));
        }
        var zone = ZoneId.of(manifest.path("zone").asText("Asia/Shanghai"));
        return tables.table(customer.path("form").asText()).map(t -> new TouchApp(key, zone, t, fields, messages));
    }

    /** The field with the customer's address on a channel: for {@code sms} that of the phone number. */
    public Optional<FieldModel> address(String channel) {
        return field(channel.equals("sms") ? "phone" : channel);
    }

    /** The field that plays the role. */
    public Optional<FieldModel> field(String role) {
        return Optional.ofNullable(fields.get(role)).flatMap(customers::field);
    }

    /** The yes/no field with the customer's consent to a channel, where the form has one. */
    public Optional<FieldModel> consent(String channel) {
        return customers.field("consent_" + channel);
    }
}
