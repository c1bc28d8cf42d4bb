package eddy.backend.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import eddy.form.CompiledForm;
import eddy.form.imports.RowSheet;
import eddy.form.imports.TableFile;

/** What the import wizard shows of the sheets behind the first. */
final class SheetViews {

    private SheetViews() {}

    /**
     * A sheet behind the first.
     *
     * @param rows    below its header
     * @param field   the sub-table whose rows it has; {@code null} when it fits none
     * @param columns headings of the sub-table's columns it has
     * @param unknown headings no column has
     */
    record SheetView(String name, long rows, String field, List<String> columns, List<String> unknown) {}

    static List<SheetView> of(TableFile file, CompiledForm form) throws IOException {
        var views = new ArrayList<SheetView>();
        for (RowSheet sheet : RowSheet.of(file, form)) {
            long rows = sheet.field().isPresent() ? sheet.count(file) : 0;
            var columns = sheet.columns().keySet().stream()
                    .sorted()
                    .map(sheet.header()::get)
                    .toList();
            views.add(new SheetView(sheet.name(), rows, sheet.field().orElse(null), columns, sheet.unknown()));
        }
        return views;
    }
}
