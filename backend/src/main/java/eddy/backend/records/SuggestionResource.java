package eddy.backend.records;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.RecordStore;

/** The words a field of free tags holds so far, offered to whoever types another. */
@Path("/api/apps/{app}/forms/{form}/suggestions")
@Allowed(Role.VIEWER)
public class SuggestionResource {

    /** So many different combinations of words are looked at, the most frequent first. */
    private static final int COMBINATIONS = 1_000;

    private static final int MOST = 50;

    private final LiveApps apps;
    private final RecordLists lists;
    private final RecordStore records;

    SuggestionResource(LiveApps apps, RecordLists lists, RecordStore records) {
        this.apps = apps;
        this.lists = lists;
        this.records = records;
    }

    /** The words of {@code field} that contain {@code search}, the most used first, at most fifty. */
    @GET
    public Page<String> suggestions(
            String app, String form, @QueryParam("field") String field, @QueryParam("search") String search) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        new Checks().required("field", field, 80).orThrow();
        var tags = compiled.field(field)
                .filter(f -> f.type().key().equals("tags"))
                .orElseThrow(
                        () -> new IssueException(Issue.error("record.suggestion.field", "/field", "field", field)));
        var all = lists.query(live, compiled, new RecordLists.Ask(null, "", null, null, null, false, false));
        var counts = new LinkedHashMap<String, Long>();
        records.groups(compiled, all, tags, COMBINATIONS).forEach(group -> group.value()
                .forEach((JsonNode word) -> counts.merge(word.asText(), group.count(), Long::sum)));
        return Page.whole(found(counts, search == null ? "" : search.strip().toLowerCase(Locale.ROOT)));
    }

    private static List<String> found(Map<String, Long> counts, String search) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).contains(search))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
