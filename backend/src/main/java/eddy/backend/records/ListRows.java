package eddy.backend.records;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import eddy.form.RecordPage;
import eddy.form.RecordQuery;
import eddy.form.StoredRecord;

/** The records of a query as rows of cells; one page of them in memory at a time. */
final class ListRows implements Iterator<List<Object>> {

    private final Function<RecordQuery, RecordPage> pages;
    private final Function<List<StoredRecord>, List<Rec>> views;
    private final Function<Rec, List<Object>> cells;
    private Iterator<Rec> page = List.<Rec>of().iterator();
    private Optional<RecordQuery> next;

    ListRows(
            Function<RecordQuery, RecordPage> pages,
            Function<List<StoredRecord>, List<Rec>> views,
            Function<Rec, List<Object>> cells,
            RecordQuery first) {
        this.pages = pages;
        this.views = views;
        this.cells = cells;
        this.next = Optional.of(first);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            var query = next.get();
            var found = pages.apply(query);
            page = views.apply(found.items()).iterator();
            next = found.next().map(query::after);
        }
        return page.hasNext();
    }

    @Override
    public List<Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return cells.apply(page.next());
    }
}
