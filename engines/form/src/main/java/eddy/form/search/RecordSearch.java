package eddy.form.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.TableNames;
import eddy.form.internal.search.SearchRows;
import eddy.form.internal.search.SearchTable;
import eddy.form.internal.search.SearchUpkeep;
import eddy.form.internal.search.SearchedForm;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordRows;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;

/**
 * Finds records of all forms by their texts. The texts of every record alive stand once more, in lower case, in the table
 * {@code search_text}, written in the transaction of each change; forms of facts are left out. Thread-safe.
 */
public final class RecordSearch implements RecordListener {

    private static final int MAX_MATCHES = 3;
    private static final String DISTANCE = "distance";
    private static final String PLACE = "place";
    private static final String TOTAL = "total";

    private final Transactions tx;
    private final LiveForms live;
    private final SearchRows rows;
    private final SearchUpkeep upkeep;

    public RecordSearch(Transactions tx, LiveForms live) {
        this.tx = tx;
        this.live = live;
        rows = new SearchRows(tx);
        upkeep = new SearchUpkeep(tx, rows);
    }

    @Override
    public void changed(ChangeSet changes) {
        live.of(changes.app()).ifPresent(app -> app.forms().stream()
                .filter(f -> f.key().equals(changes.table()))
                .forEach(f -> rows.follow(SearchedForm.of(f), changes)));
    }

    /** Has PostgreSQL search by an index where that may be created; once, before anything is indexed. */
    public boolean speedUp() {
        return upkeep.speedUp();
    }

    /**
     * Indexes the forms of an app that are new, or whose texts are other ones now. Each page of records is a transaction of
     * its own, so this may run beside everything else, and may be stopped and begun again.
     *
     * @return how many forms were indexed
     */
    public int round(String app) {
        return live.of(app)
                .map(forms -> upkeep.run(
                        app,
                        forms.forms().stream()
                                .map(SearchedForm::of)
                                .filter(SearchedForm::isSearched)
                                .toList()))
                .orElse(0);
    }

    /**
     * Records with every word of {@code text} somewhere in their texts, by form; the form with the closest match first.
     *
     * @param forms   where to look
     * @param perForm how many hits of each form at most
     */
    public List<SearchGroup> find(Collection<CompiledForm> forms, String text, int perForm) {
        var words = SearchWords.of(text);
        if (words.isEmpty() || forms.isEmpty()) {
            return List.of();
        }
        var byName = new LinkedHashMap<String, CompiledForm>();
        forms.forEach(f -> byName.put(f.table().sqlName(), f));
        var found = new LinkedHashMap<CompiledForm, List<Record>>();
        for (Record row : best(forms, words, perForm)) {
            var form = byName.get(TableNames.table(row.get(SearchTable.APP), row.get(SearchTable.FORM)));
            if (form != null) {
                found.computeIfAbsent(form, f -> new ArrayList<>()).add(row);
            }
        }
        return found.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue(), words))
                .filter(g -> !g.hits().isEmpty())
                .toList();
    }

    private List<Record> best(Collection<CompiledForm> forms, SearchWords words, int perForm) {
        var apps = forms.stream().map(CompiledForm::app).distinct().toList();
        var distance = DSL.field(DSL.name(DISTANCE), Integer.class);
        var place = DSL.field(DSL.name(PLACE), Integer.class);
        var total = DSL.field(DSL.name(TOTAL), Integer.class);
        var fitting = DSL.select(
                        SearchTable.APP,
                        SearchTable.FORM,
                        SearchTable.RECORD,
                        words.distance().as(distance))
                .from(SearchTable.TABLE)
                .where(SearchTable.APP.in(apps))
                .and(words.inText());
        var form = List.of(SearchTable.APP, SearchTable.FORM);
        var placed = DSL.select(
                        SearchTable.APP,
                        SearchTable.FORM,
                        SearchTable.RECORD,
                        distance,
                        DSL.rowNumber()
                                .over(DSL.partitionBy(form).orderBy(distance, SearchTable.RECORD.desc()))
                                .as(place),
                        DSL.count().over(DSL.partitionBy(form)).as(total))
                .from(fitting.asTable("fitting"));
        return new ArrayList<>(tx.db()
                .select()
                .from(placed.asTable("placed"))
                .where(place.le(perForm))
                .orderBy(distance, place, SearchTable.APP, SearchTable.FORM)
                .fetch());
    }

    private SearchGroup group(CompiledForm form, List<Record> rows, SearchWords words) {
        var ids = rows.stream().map(r -> r.get(SearchTable.RECORD)).toList();
        var standing = alive(form, ids);
        var searched = SearchedForm.of(form);
        var hits = ids.stream()
                .filter(standing::containsKey)
                .map(id -> hit(searched, standing.get(id), words))
                .toList();
        return new SearchGroup(form, rows.get(0).get(TOTAL, Integer.class), hits);
    }

    /** Those of {@code ids} that are alive, in the order given, without anything marked. */
    public List<SearchHit> these(CompiledForm form, List<UUID> ids) {
        var standing = alive(form, ids);
        var nothing = SearchWords.of("");
        var searched = SearchedForm.of(form);
        return ids.stream()
                .filter(standing::containsKey)
                .map(id -> hit(searched, standing.get(id), nothing))
                .toList();
    }

    private Map<UUID, Record> alive(CompiledForm form, List<UUID> ids) {
        return tx.db()
                .select(RecordRows.columns(form))
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(ids))
                .and(Columns.DELETED_AT.isNull())
                .fetchMap(Columns.ID);
    }

    private static SearchHit hit(SearchedForm searched, Record row, SearchWords words) {
        var form = searched.form();
        var record = RecordRows.record(form, row);
        var matches = searched.fields().stream()
                .filter(f -> !f.key().equals(form.titleField().key()))
                .map(f -> new SearchHit.Match(f, words.mark(text(f, row))))
                .filter(m -> !m.text().marks().isEmpty())
                .limit(MAX_MATCHES)
                .toList();
        return new SearchHit(record, words.mark(record.title()), matches);
    }

    private static String text(FieldModel field, Record row) {
        return field.type().toText(row.get(Columns.of(field)), field.settings(), Locale.ROOT);
    }
}
