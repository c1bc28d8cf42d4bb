package eddy.backend.verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;

/** Files of records with these columns, which are called as the fields. */
record Sheet(List<String> columns) {

    /** As the API takes it. */
    Map<String, Object> mapping() {
        var mapping = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            mapping.put(String.valueOf(i), Map.of("field", columns.get(i)));
        }
        return mapping;
    }

    /** @param name ends in {@code .csv} or {@code .xlsx} */
    byte[] written(String name, List<Map<String, String>> rows) {
        return name.endsWith(".csv") ? csv(rows) : xlsx(rows);
    }

    private byte[] csv(List<Map<String, String>> rows) {
        var lines = new StringBuilder(String.join(",", columns));
        for (var row : rows) {
            lines.append("\r\n")
                    .append(columns.stream()
                            .map(c -> '"' + row.getOrDefault(c, "").replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")));
        }
        return lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xlsx(List<Map<String, String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Eddy", "1.0")) {
            var sheet = book.newWorksheet("f");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c));
                for (int r = 0; r < rows.size(); r++) {
                    var cell = rows.get(r).get(columns.get(c));
                    if (cell != null) {
                        sheet.value(r + 1, c, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
