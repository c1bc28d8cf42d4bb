package eddy.form.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.dhatim.fastexcel.Workbook;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.imports.CellError;
import eddy.form.imports.FileSettings;
import eddy.form.imports.ImportContext;
import eddy.form.imports.ImportLimits;
import eddy.form.imports.ImportMapping;
import eddy.form.imports.Importer;
import eddy.form.imports.Progress;

/** Records of one form in a file. */
final class FileDoor {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final CompiledForm form;
    private final RecordStore store;
    private final Importer importer;
    private final List<FieldModel> columns;

    FileDoor(Transactions tx, Clock clock, CompiledForm form) {
        this.clock = clock;
        this.form = form;
        store = new RecordStore(tx, clock, List.of());
        importer = new Importer(tx, clock, List.of());
        columns = new FileCells(form).columns();
    }

    /** What the import of such a file says of each of its records. */
    List<Verdict> read(Path file, List<Map<String, String>> rows) {
        return read(file, rows, Optional.empty());
    }

    /** @param key the field by which rows find the records that stand */
    List<Verdict> read(Path file, List<Map<String, String>> rows, Optional<String> key) {
        try {
            if (file.toString().endsWith(".csv")) {
                writeCsv(file, rows);
            } else {
                writeXlsx(file, rows);
            }
            var mapped = new TreeMap<Integer, String>();
            columns.forEach(c -> mapped.put(mapped.size(), c.key()));
            var table = Importer.open(
                            file,
                            new FileSettings(Optional.empty(), Optional.of(','), Optional.of(true)),
                            ImportLimits.DEFAULT)
                    .orThrow();
            var mapping = new ImportMapping(mapped, key, ImportMapping.Mode.GOOD_ROWS, Map.of());
            var context = new ImportContext(
                    ZONE, link -> Optional.empty(), name -> Optional.empty(), name -> Optional.empty());
            var result = importer.run(
                    Ids.next(),
                    file.getFileName().toString(),
                    table,
                    form,
                    mapping,
                    context,
                    Doors.LINA,
                    Progress.NONE);
            return verdicts(rows, result.errors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Verdict> verdicts(List<Map<String, String>> rows, List<CellError> errors) {
        var stored = new HashMap<String, JsonNode>();
        store.query(form, RecordQuery.newest(AsOf.at(clock.instant(), ZONE), RecordQuery.MAX_LIMIT))
                .items()
                .forEach(r -> stored.put(r.values().path("ref").asText(), r.values()));
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < rows.size(); i++) {
            var values = stored.get(rows.get(i).get("ref"));
            long line = i + 2L;
            var issues = new TreeSet<String>();
            errors.stream()
                    .filter(e -> e.row() == line)
                    .forEach(e -> issues.add("/" + e.field() + " " + e.issue().code()));
            verdicts.add(
                    values == null || !issues.isEmpty()
                            ? new Verdict(issues, Optional.empty())
                            : Verdict.accepted(form, values));
        }
        return verdicts;
    }

    private void writeCsv(Path file, List<Map<String, String>> rows) throws IOException {
        var lines = new StringBuilder();
        columns.forEach(c -> lines.append(c.key()).append(','));
        lines.setLength(lines.length() - 1);
        for (var row : rows) {
            lines.append("\r\n");
            columns.forEach(c -> lines.append('"')
                    .append(row.getOrDefault(c.key(), "").replace("\"", "\"\""))
                    .append("\","));
            lines.setLength(lines.length() - 1);
        }
        Files.writeString(file, lines.append("\r\n"));
    }

    private void writeXlsx(Path file, List<Map<String, String>> rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Eddy", "1.0")) {
            var sheet = book.newWorksheet("f");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).key());
                for (int r = 0; r < rows.size(); r++) {
                    var cell = rows.get(r).get(columns.get(c).key());
                    if (cell != null) {
                        sheet.value(r + 1, c, cell);
                    }
                }
            }
        }
    }
}
