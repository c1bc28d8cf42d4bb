package eddy.backend.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.backend.web.IssueView;
import eddy.form.imports.CellError;
import eddy.form.imports.ColumnProposal;
import eddy.form.imports.ImportCheck;
import eddy.form.imports.ImportResult;
import eddy.form.imports.SourceRow;
import eddy.form.imports.TableFile;

/** What the import wizard shows. */
final class ImportViews {

    private static final int SHOWN = 200;

    private ImportViews() {}

    /** @param titled whether the first row holds the titles of the columns */
    record Inspection(
            UUID id,
            String fileName,
            String encoding,
            String delimiter,
            boolean titled,
            List<String> header,
            List<List<String>> sample,
            List<ColumnView> columns,
            List<SheetViews.SheetView> sheets) {}

    record ColumnView(
            int index,
            String header,
            List<String> samples,
            long blanks,
            String field,
            double confidence,
            NewField newField) {}

    record NewField(String key, ObjectNode property) {}

    record CheckView(
            long rows,
            long ok,
            long bad,
            long skipped,
            List<BlankCount> blanks,
            List<ErrorView> errors,
            long creates,
            long updates,
            long strays) {}

    record BlankCount(String field, long count) {}

    record ErrorView(String sheet, long row, String column, String value, String field, String code, String message) {}

    record ResultView(
            UUID importId,
            long rows,
            long created,
            long updated,
            long unchanged,
            long skipped,
            long failed,
            boolean undoable,
            List<ErrorView> errors) {}

    static Inspection inspection(
            UUID id, String fileName, TableFile file, List<ColumnProposal> columns, List<SheetViews.SheetView> sheets) {
        return new Inspection(
                id,
                fileName,
                file.encoding().map(Object::toString).orElse(null),
                file.delimiter().map(String::valueOf).orElse(null),
                file.hasHeader(),
                file.header(),
                file.sample().stream().map(SourceRow::cells).toList(),
                columns.stream().map(ImportViews::column).toList(),
                sheets);
    }

    private static ColumnView column(ColumnProposal c) {
        var fresh = c.newField().map(n -> new NewField(n.key(), n.property())).orElse(null);
        return new ColumnView(
                c.index(), c.header(), c.samples(), c.blanks(), c.field().orElse(null), c.confidence(), fresh);
    }

    static CheckView check(ImportCheck c, Locale locale) {
        return new CheckView(
                c.rows(),
                c.ok(),
                c.bad(),
                c.skipped(),
                c.blanks().entrySet().stream()
                        .map(e -> new BlankCount(e.getKey(), e.getValue()))
                        .toList(),
                errors(c.errors(), locale),
                c.creates(),
                c.updates(),
                c.strays());
    }

    static ResultView result(ImportResult r, Locale locale) {
        return new ResultView(
                r.id(),
                r.rows(),
                r.created(),
                r.updated(),
                r.unchanged(),
                r.skipped(),
                r.failed(),
                r.created() + r.updated() > 0,
                errors(r.errors(), locale));
    }

    private static List<ErrorView> errors(List<CellError> errors, Locale locale) {
        return errors.stream()
                .limit(SHOWN)
                .map(e -> new ErrorView(
                        e.sheet(),
                        e.row(),
                        e.header(),
                        e.value(),
                        e.field(),
                        e.issue().code(),
                        IssueView.of(List.of(e.issue()), locale).get(0).message()))
                .toList();
    }
}
