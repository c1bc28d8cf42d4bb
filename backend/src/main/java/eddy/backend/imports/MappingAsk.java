package eddy.backend.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.web.Checks;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.imports.ImportMapping;

/**
 * What a person chose for an import, as the API takes it.
 *
 * @param columns by column index: {@code {field}} or {@code {skip: true}}
 * @param key     the unique field rows find their records by; {@code null}: every row is new
 * @param mode    {@code goodRows} or {@code allOrNothing}
 * @param onBlank by field: {@code "empty"}, {@code "skipRow"}, {@code "stop"} or {@code {value}}
 * @param rows    keys of the sub-tables whose rows are taken from further sheets; {@code null}: none
 */
public record MappingAsk(
        Map<Integer, Target> columns, String key, String mode, Map<String, JsonNode> onBlank, List<String> rows) {

    public record Target(String field, Boolean skip) {}

    ImportMapping mapping() {
        new Checks().oneOf("mode", mode, List.of("goodRows", "allOrNothing")).orThrow();
        var fields = new HashMap<Integer, String>();
        if (columns != null) {
            columns.forEach((index, target) -> {
                if (target != null && target.field() != null && !Boolean.TRUE.equals(target.skip())) {
                    fields.put(index, target.field());
                }
            });
        }
        var blanks = new HashMap<String, ImportMapping.Blank>();
        if (onBlank != null) {
            onBlank.forEach((field, choice) -> blanks.put(field, blank(field, choice)));
        }
        var all = "allOrNothing".equals(mode);
        return new ImportMapping(
                fields,
                Optional.ofNullable(key).filter(k -> !k.isBlank()),
                all ? ImportMapping.Mode.ALL_OR_NOTHING : ImportMapping.Mode.GOOD_ROWS,
                blanks,
                rows == null ? Set.of() : Set.copyOf(rows));
    }

    private static ImportMapping.Blank blank(String field, JsonNode choice) {
        if (choice.isObject() && choice.has("value")) {
            return new ImportMapping.Blank.Value(choice.get("value"));
        }
        return switch (choice.asText()) {
            case "empty" -> new ImportMapping.Blank.Empty();
            case "skipRow" -> new ImportMapping.Blank.SkipRow();
            case "stop" -> new ImportMapping.Blank.Stop();
            default ->
                throw new IssueException(Issue.error(
                        "value.unknown",
                        "/onBlank/" + field,
                        "field",
                        field,
                        "options",
                        "empty, skipRow, stop, {value}"));
        };
    }
}
