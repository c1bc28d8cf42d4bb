package eddy.form.internal.compile;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.table.FieldModel;
import eddy.core.table.FieldModel.Option;

/**
 * The schema of a form's records for readers who know nothing of forms: titles, descriptions and options in one language,
 * and no keyword that the standard does not have. It accepts what the form's own schema accepts.
 */
public final class PlainSchema {

    private PlainSchema() {}

    /** @param schema of the form's records; is changed */
    public static ObjectNode of(Label title, List<FieldModel> fields, ObjectNode schema, Locale locale) {
        schema.put("title", title.in(locale));
        name(fields, schema.path("properties"), locale);
        return schema;
    }

    private static void name(List<FieldModel> fields, JsonNode properties, Locale locale) {
        for (FieldModel field : fields) {
            if (properties.path(field.key()) instanceof ObjectNode property) {
                property.remove("x-eddy");
                property.put("title", field.label().in(locale));
                var help = text(field.settings().path("help"), locale);
                if (!help.isBlank()) {
                    property.put("description", help);
                }
                options(field, property, locale);
                name(field.columns(), property.path("items").path("properties"), locale);
            }
        }
    }

    /** What may be chosen says its name: one of several constants, each with a title. */
    private static void options(FieldModel field, ObjectNode property, Locale locale) {
        var chosen = property.path("items") instanceof ObjectNode items ? items : property;
        if (field.options().isEmpty() || chosen.remove("enum") == null) {
            return;
        }
        var options = chosen.putArray("oneOf");
        for (Option option : field.options()) {
            options.addObject()
                    .put("const", option.value())
                    .put("title", option.label().in(locale));
        }
    }

    private static String text(JsonNode label, Locale locale) {
        return label.path(locale.getLanguage().equals("zh") ? "zh-CN" : "en").asText();
    }
}
