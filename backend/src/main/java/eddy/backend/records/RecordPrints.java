package eddy.backend.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import eddy.backend.apps.LiveApp;
import eddy.backend.web.Texts;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.report.ListPrint;
import eddy.report.ListPrinter;
import eddy.report.Paper;
import eddy.report.PrintFormat;

/** Lists of records on paper: the columns of the form's list, page by page through the table. */
@ApplicationScoped
class RecordPrints {

    private final RecordStore records;
    private final RecordViews views;
    private final Clock clock;
    private final ListPrinter printer = new ListPrinter();

    RecordPrints(RecordStore records, RecordViews views, Clock clock) {
        this.records = records;
        this.views = views;
        this.clock = clock;
    }

    /** @param fields the columns; those of the form's list when empty, all of its fields when it has none */
    StreamingOutput pdf(LiveApp app, CompiledForm form, RecordQuery query, List<FieldModel> fields, Locale locale) {
        var listed = form.listColumns().stream()
                .flatMap(key -> form.field(key).stream())
                .toList();
        var shown = !fields.isEmpty() ? fields : listed.isEmpty() ? form.fields() : listed;
        var list = new ListPrint(
                form.label().in(locale),
                "",
                app.manifest().label().in(locale),
                shown.stream()
                        .map(f -> ListPrint.Column.of(f.label().in(locale), type(f)))
                        .toList(),
                locale,
                app.manifest().zone(),
                clock.instant(),
                Paper.A4_LANDSCAPE);
        return out -> printer.print(list, new Rows(app, form, query, shown, locale), PrintFormat.PDF, out);
    }

    private static ListPrint.CellType type(FieldModel field) {
        return switch (field.type().kind()) {
            case DATE -> ListPrint.CellType.DATE;
            case DATETIME -> ListPrint.CellType.DATETIME;
            case NUMBER ->
                switch (field.type().key()) {
                    case "money" -> ListPrint.CellType.MONEY;
                    case "percent" -> ListPrint.CellType.PERCENT;
                    case "decimal" -> ListPrint.CellType.DECIMAL;
                    default -> ListPrint.CellType.INTEGER;
                };
            default -> ListPrint.CellType.TEXT;
        };
    }

    /** The records as rows of cells; one page of them in memory at a time. */
    private final class Rows implements Iterator<List<?>> {

        private final LiveApp app;
        private final CompiledForm form;
        private final List<FieldModel> columns;
        private final Locale locale;
        private Iterator<Rec> page;
        private Optional<RecordQuery> next;

        Rows(LiveApp app, CompiledForm form, RecordQuery query, List<FieldModel> columns, Locale locale) {
            this.app = app;
            this.form = form;
            this.columns = columns;
            this.locale = locale;
            this.page = List.<Rec>of().iterator();
            this.next = Optional.of(query);
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && next.isPresent()) {
                var query = next.get();
                var found = records.query(form, query);
                page = views.all(app, form, found.items()).iterator();
                next = found.next().map(query::after);
            }
            return page.hasNext();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var record = page.next();
            var cells = new ArrayList<Object>();
            columns.forEach(field -> cells.add(cell(record, field)));
            return cells;
        }

        private Object cell(Rec record, FieldModel field) {
            var named = record.display().get(field.key());
            if (named != null) {
                return named.title();
            }
            if (field.listed().isPresent()) {
                return RecordReferences.of(form, record.values(), field).stream()
                        .map(r -> record.display().get(r.place()).title())
                        .collect(Collectors.joining(Texts.of("list.between", Map.of(), locale)));
            }
            var value = field.type().fromJson(record.values().path(field.key()));
            boolean typed = field.type().kind() == ValueKind.NUMBER
                    || field.type().kind() == ValueKind.DATE
                    || field.type().kind() == ValueKind.DATETIME;
            return value == null || typed ? value : field.type().shown(value, field.settings(), locale);
        }
    }
}
