package eddy.backend.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.records.RecordViews;
import eddy.core.Label;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.form.search.SearchGroup;
import eddy.form.search.SearchHit;

/** What was found, as the API shows it. */
@ApplicationScoped
class SearchViews {

    private final RecordViews records;

    SearchViews(RecordViews records) {
        this.records = records;
    }

    /**
     * A text with marked parts.
     *
     * @param marks start and length of each, in UTF-16 units
     */
    record Marked(String text, List<SearchHit.Mark> marks) {
        static Marked of(SearchHit.Marked marked) {
            return new Marked(marked.text(), marked.marks());
        }
    }

    /** A field other than the title that holds one of the words. */
    record Match(String field, Label label, Marked text) {}

    record Hit(UUID record, Marked title, List<Match> matches, Instant updatedAt) {}

    /** @param total how many records of the form fit in all */
    record Group(String app, Label appLabel, String form, Label label, int total, List<Hit> hits) {}

    Group group(LiveApp app, SearchGroup found) {
        return group(app, found.form(), found.total(), found.hits());
    }

    Group group(LiveApp app, CompiledForm form, int total, List<SearchHit> hits) {
        var titles = titles(app, form, hits);
        return new Group(
                app.key(),
                app.manifest().label(),
                form.key(),
                form.label(),
                total,
                hits.stream().map(h -> hit(h, titles)).toList());
    }

    private Map<UUID, String> titles(LiveApp app, CompiledForm form, List<SearchHit> hits) {
        Stream<StoredRecord> stored = hits.stream().map(SearchHit::record);
        return records.all(app, form, stored.toList()).stream().collect(Collectors.toMap(r -> r.id(), r -> r.title()));
    }

    /** A record named by a choice is called by its label, in which nothing can be marked. */
    private static Hit hit(SearchHit hit, Map<UUID, String> titles) {
        var record = hit.record();
        var title = titles.get(record.id());
        var marked =
                title.equals(record.title()) ? Marked.of(hit.title()) : new Marked(title, List.<SearchHit.Mark>of());
        return new Hit(
                record.id(),
                marked,
                hit.matches().stream()
                        .map(m -> new Match(m.field().key(), m.field().label(), Marked.of(m.text())))
                        .toList(),
                record.updatedAt());
    }
}
