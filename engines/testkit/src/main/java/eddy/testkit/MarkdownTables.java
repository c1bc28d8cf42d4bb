package eddy.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Case tables people read: the tables of a Markdown file, each under its heading.
 *
 * <pre>{@code
 * ## table customer
 * | id | name:text | tier:choice(high,low) |
 * |----|-----------|-----------------------|
 * | 1  | Zhang Wei | high                  |
 * }</pre>
 */
public record MarkdownTables(Map<String, Table> tables) {

    /** One table: the texts of its head, and of each row as many, trimmed. */
    public record Table(List<String> head, List<List<String>> rows) {

        /** The rows as maps from head to cell. */
        public List<Map<String, String>> named() {
            return rows.stream().map(this::named).toList();
        }

        private Map<String, String> named(List<String> row) {
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < head.size(); i++) {
                named.put(head.get(i), row.get(i));
            }
            return named;
        }
    }

    /** @param resource beside {@code owner} on the class path, for example {@code cases.md} */
    public static MarkdownTables read(Class<?> owner, String resource) {
        try (InputStream in = Optional.ofNullable(owner.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalArgumentException("No resource " + resource))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a row has more or fewer cells than its head */
    public static MarkdownTables parse(String markdown) {
        var tables = new LinkedHashMap<String, Table>();
        var heading = "";
        for (String line : markdown.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+\\s*", "");
            } else if (line.startsWith("|") && !line.matches("[|: ]*-[|:\\- ]*")) {
                add(tables, heading, cells(line));
            }
        }
        return new MarkdownTables(tables);
    }

    private static void add(Map<String, Table> tables, String heading, List<String> cells) {
        var table = tables.get(heading);
        if (table == null) {
            tables.put(heading, new Table(cells, new ArrayList<>()));
        } else if (cells.size() != table.head().size()) {
            throw new IllegalArgumentException("Row under “" + heading + "” does not fit its head: " + cells);
        } else {
            table.rows().add(cells);
        }
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.length() - (line.endsWith("|") ? 1 : 0));
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    /** @throws IllegalArgumentException when there is no such heading with a table */
    public Table table(String heading) {
        return Optional.ofNullable(tables.get(heading))
                .orElseThrow(() -> new IllegalArgumentException("No table under “" + heading + "”"));
    }
}
