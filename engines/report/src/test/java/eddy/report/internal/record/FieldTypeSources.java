package eddy.report.internal.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.action.ActionCatalog;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.table.Tables;
import eddy.form.CompiledForm;
import eddy.form.FormCompiler;

/** Where the pages of the field types take their words and examples from. */
final class FieldTypeSources {

    static final Path ROOT = root();
    static final String FIXTURE = "fixtures/form/valid/every_field_type.form.json";

    private static final String CELLS = "engines/core/src/test/resources/eddy/core/field/cells.csv";
    private static final String TIERS = """
            {"options":[{"value":"high","label":{"zh-CN":"高","en":"High value"}},
                        {"value":"low","label":{"zh-CN":"低","en":"Low value"}}]}""";

    final CompiledForm form;
    final JsonNode settings;
    final List<Cell> cells;

    /** A row of the table of cells: what a cell of a file becomes. */
    record Cell(String type, JsonNode settings, String text, String expected) {

        boolean refused() {
            return expected.startsWith("!");
        }
    }

    FieldTypeSources() {
        var text = text("docs/formats/" + FIXTURE);
        form = new FormCompiler()
                .compile(new Document("form", "customer", text), new Alone(json(text)))
                .orThrow();
        settings = json(text("docs/formats/form.schema.json")).at("/$defs/settings/properties");
        cells = quoted(text(CELLS)).stream()
                .filter(row -> row.size() >= 4)
                .map(row -> new Cell(row.get(0), settings(row.get(1)), row.get(2), row.get(3)))
                .toList();
    }

    /** A text of the user interface, by area and path. */
    static String words(String area, String path, Locale locale) {
        var file = "frontend/src/" + area + "/i18n/" + (locale.equals(Locale.ENGLISH) ? "en" : "zh-CN") + ".json";
        return json(text(file)).at(path).asText();
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        return JsonText.parse(text).orThrow();
    }

    private static JsonNode settings(String text) {
        return text.isEmpty() ? json("{}") : json(text.equals("@tiers") ? TIERS : text);
    }

    /** Rows of cells between bars; a cell in single quotes may hold bars and lines. The first line says what they are. */
    private static List<List<String>> quoted(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean inside = false;
        boolean kept = false;
        for (char c : text.substring(text.indexOf('\n') + 1).toCharArray()) {
            if (c == '\'' && (inside || cell.toString().isBlank())) {
                inside = !inside;
                kept = true;
                cell.setLength(inside ? 0 : cell.length());
            } else if (inside || c != '|' && c != '\n') {
                if (inside || !kept) {
                    cell.append(c);
                }
            } else {
                row.add(kept ? cell.toString() : cell.toString().strip());
                cell.setLength(0);
                kept = false;
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/formats"))) {
            here = here.getParent();
        }
        return here;
    }

    /** An app with that one form. */
    private record Alone(JsonNode form) implements CompileScope {

        @Override
        public String app() {
            return "formats";
        }

        @Override
        public JsonNode manifest() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public Tables tables() {
            return Tables.of(List.of());
        }

        @Override
        public ActionCatalog actions() {
            return new ActionCatalog(List.of());
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return kind == DocumentKind.FORM && key.equals("customer");
        }

        @Override
        public Optional<JsonNode> content(DocumentKind kind, String key) {
            return exists(kind, key) ? Optional.of(form) : Optional.empty();
        }

        @Override
        public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
            return Optional.empty();
        }
    }
}
