package eddy.backend.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comma-separated text of a sample data file: small, in UTF-8, quoted as RFC 4180 says. */
final class CsvText {

    private CsvText() {}

    /** All rows, the header first. */
    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                if (quoted || c != '\r') {
                    cell.append(c);
                }
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** The rows below the header, each by column name; blank cells are left out. */
    static List<Map<String, String>> records(String text) {
        var rows = rows(text);
        var records = new ArrayList<Map<String, String>>();
        for (var row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            var record = new LinkedHashMap<String, String>();
            for (int i = 0; i < Math.min(row.size(), rows.get(0).size()); i++) {
                if (!row.get(i).isBlank()) {
                    record.put(rows.get(0).get(i), row.get(i));
                }
            }
            records.add(record);
        }
        return records;
    }

    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(CsvText::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
