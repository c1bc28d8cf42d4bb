package eddy.backend.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import eddy.backend.apps.AppView;
import eddy.backend.apps.LiveApp;
import eddy.backend.apps.Tags;
import eddy.core.condition.ConditionReader;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.report.ListPrint;
import eddy.report.ListPrinter;
import eddy.report.PrintFormat;

/** Lists of records on paper: the columns asked for, what was filtered in words, page by page through the table. */
@ApplicationScoped
class ListPrints {

    /** As many records as anybody reads on paper; a spreadsheet takes more. */
    static final int MOST = 5_000;

    private static final int AT_ONCE = 500;

    private final RecordStore records;
    private final RecordLists lists;
    private final RecordViews views;
    private final ValueNames names;
    private final Printings printings;
    private final ListPrinter printer = new ListPrinter();

    ListPrints(RecordStore records, RecordLists lists, RecordViews views, ValueNames names, Printings printings) {
        this.records = records;
        this.lists = lists;
        this.views = views;
        this.names = names;
        this.printings = printings;
    }

    /**
     * @param columns keys of fields and {@link ListColumn#TAGS}; those of the form's list when empty, all of its fields when
     *                it has none
     * @param view    name of the view the list is shown in; may be empty
     * @throws IssueException {@code list.print.long}
     */
    StreamingOutput pdf(
            LiveApp app, CompiledForm form, RecordLists.Ask ask, List<String> columns, String view, Locale locale) {
        var query = lists.query(app, form, ask);
        long count = records.count(form, query);
        if (count > MOST) {
            throw new IssueException(Issue.error("list.print.long", "", "count", count, "limit", MOST));
        }
        var printing = printings.now(app, locale);
        var tags = Tags.givenBy(app.compiled().bundle()).stream()
                .collect(Collectors.toMap(AppView.Named::key, t -> t.label().in(locale), (a, b) -> a));
        var shown = shown(form, columns);
        var title = form.label().in(locale) + (view.isBlank() ? "" : " – " + view);
        var list = ListPrint.of(
                title,
                told(app, form, ask, new Reader(locale, tags)),
                shown.stream().map(c -> c.heading(locale)).toList(),
                printing);
        var pages = new RecordQuery(
                query.where(), query.asOf(), query.search(), query.sort(), AT_ONCE, Optional.empty(), false);
        return out -> {
            var rows = new ListRows(
                    at -> records.query(form, at),
                    page -> views.all(app, form, page),
                    record -> shown.stream()
                            .<Object>map(c -> c.cell(record, printing, tags))
                            .toList(),
                    pages);
            printer.print(list, rows, PrintFormat.PDF, out);
        };
    }

    private static List<ListColumn> shown(CompiledForm form, List<String> columns) {
        var keys = new ArrayList<>(columns);
        if (keys.isEmpty()) {
            keys.addAll(form.listColumns());
        }
        var known = keys.stream()
                .distinct()
                .flatMap(key -> ListColumn.of(form, key).stream())
                .toList();
        return !known.isEmpty()
                ? known
                : form.fields().stream()
                        .flatMap(f -> ListColumn.of(form, f.key()).stream())
                        .toList();
    }

    private record Reader(Locale locale, Map<String, String> tags) {}

    /** Filter, search and order in words, a line each. */
    private String told(LiveApp app, CompiledForm form, RecordLists.Ask ask, Reader reader) {
        var texts = ListTexts.in(reader.locale());
        var lines = new ArrayList<String>();
        if (ask.condition() != null && !ask.condition().isNull()) {
            var words = new ConditionWords(
                    app.compiled().tables(),
                    form.table(),
                    reader.locale(),
                    app.manifest().zone(),
                    tag -> reader.tags().getOrDefault(tag, tag),
                    (field, value) -> names.of(app, field, value, reader.locale()));
            lines.add(texts.say(
                    "filter",
                    "words",
                    words.say(ConditionReader.read(ask.condition()).orThrow())));
        }
        if (ask.search() != null && !ask.search().isBlank()) {
            lines.add(texts.say("search", "text", ask.search().strip()));
        }
        if (ask.sort() != null) {
            form.table()
                    .field(ask.sort().field())
                    .ifPresent(f -> lines.add(texts.say(
                            "desc".equals(ask.sort().dir()) ? "sort.desc" : "sort.asc",
                            "field",
                            f.label().in(reader.locale()))));
        }
        return String.join("\n", lines);
    }
}
