package eddy.backend.records;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Caller;
import eddy.backend.identity.PeopleAndDepartments;
import eddy.backend.web.Page;
import eddy.core.condition.AsOf;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.SearchText;

/** Lists of records as people ask for them: a condition, a search text, a sort, a page. */
@ApplicationScoped
public class RecordLists {

    private final RecordStore records;
    private final RecordViews views;
    private final PeopleAndDepartments names;
    private final Caller caller;
    private final Clock clock;

    RecordLists(RecordStore records, RecordViews views, PeopleAndDepartments names, Caller caller, Clock clock) {
        this.records = records;
        this.views = views;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a list is asked for.
     *
     * @param condition a condition as in {@code docs/formats/condition.md}; {@code null} for none
     * @param count     whether to count all that match
     * @param bin       whether to list the recycle bin
     */
    public record Ask(
            JsonNode condition, String search, Sort sort, Integer limit, String after, boolean count, boolean bin) {}

    /** @param dir {@code asc} or {@code desc} */
    public record Sort(String field, String dir) {}

    /** @param total how many match in all; {@code null} unless asked for */
    public record Found(List<Rec> items, String next, Long total) {}

    public Found find(LiveApp app, CompiledForm form, Ask ask) {
        var query = query(app, form, ask);
        var page = records.query(form, query);
        var total = ask.count() ? records.count(form, query) : null;
        return new Found(views.all(app, form, page.items()), page.next().orElse(null), total);
    }

    /** The query behind {@code ask}; a condition that does not fit the form ends in its issues. */
    public RecordQuery query(LiveApp app, CompiledForm form, Ask ask) {
        var condition = Optional.ofNullable(ask.condition())
                .filter(c -> !c.isNull())
                .map(c -> app.condition(c, form.table()).orThrow());
        var sort = Optional.ofNullable(ask.sort()).map(s -> new RecordQuery.Sort(s.field(), "desc".equals(s.dir())));
        return new RecordQuery(
                condition,
                asOf(app),
                search(ask.search()),
                sort,
                Page.limit(ask.limit()),
                Optional.ofNullable(ask.after()),
                ask.bin());
    }

    private SearchText search(String text) {
        return text == null || text.isBlank() ? SearchText.NONE : new SearchText(text, names.holding(text.strip()));
    }

    /** Now, in the app's zone, asked by the caller. */
    public AsOf asOf(LiveApp app) {
        var now = AsOf.at(clock.instant(), app.manifest().zone());
        return caller.account().map(now::by).orElse(now);
    }
}
