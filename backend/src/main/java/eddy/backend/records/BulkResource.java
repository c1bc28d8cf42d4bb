package eddy.backend.records;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.repeats.Repeats;
import eddy.backend.web.Checks;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.BatchResult;
import eddy.form.BatchResult.Outcome;
import eddy.form.RecordStore;
import eddy.form.RowChange;

/** Many records made, changed and deleted in one call. */
@Path("/api/apps/{app}/forms/{form}/records/bulk")
@Allowed(Role.STAFF)
public class BulkResource {

    /** Rows of one call. */
    public static final int MAX_ROWS = 1_000;

    private static final int MAX_ISSUES = 200;

    private final LiveApps apps;
    private final RecordStore records;
    private final Repeats repeats;
    private final Caller caller;
    private final Language language;

    BulkResource(LiveApps apps, RecordStore records, Repeats repeats, Caller caller, Language language) {
        this.apps = apps;
        this.records = records;
        this.repeats = repeats;
        this.caller = caller;
        this.language = language;
    }

    /** @param mode {@code allOrNothing} (also when left out) or {@code goodRows} */
    public record Ask(String mode, List<Row> rows) {}

    /**
     * @param op      {@code create}, {@code update} or {@code delete}
     * @param version as in {@code If-Match}; {@code null} for whatever is there
     */
    public record Row(String op, UUID id, Integer version, ObjectNode values) {}

    /** @param rows one for each row sent, in its order */
    public record Answer(
            long created, long updated, long unchanged, long deleted, long refused, List<RowAnswer> rows) {}

    public record RowAnswer(int row, String outcome, UUID id, Integer version, List<IssueView> issues) {}

    @POST
    public Response bulk(String app, String form, @HeaderParam("Idempotency-Key") String key, Ask ask) {
        var compiled = apps.require(app).requireForm(form);
        var changes = read(ask);
        boolean all = !"goodRows".equals(ask.mode());
        return repeats.once(key, ask, () -> {
            var result = records.batch(compiled, changes, all, caller.author());
            if (!result.written()) {
                throw refused(result);
            }
            return new Repeats.Answer(200, answer(result), null);
        });
    }

    private static List<RowChange> read(Ask ask) {
        new Checks()
                .required("rows", ask == null ? null : ask.rows())
                .oneOf("mode", ask == null ? null : ask.mode(), List.of("allOrNothing", "goodRows"))
                .orThrow();
        int size = ask.rows().size();
        new Checks()
                .that(size >= 1 && size <= MAX_ROWS, "record.bulk.size", "rows", "max", MAX_ROWS, "rows", size)
                .orThrow();
        var changes = new ArrayList<RowChange>();
        var issues = new ArrayList<Issue>();
        for (int i = 0; i < size; i++) {
            var change = change(ask.rows().get(i));
            if (change == null) {
                issues.add(Issue.error("record.bulk.row", "/rows/" + i, "row", i));
            }
            changes.add(change);
        }
        if (!issues.isEmpty()) {
            throw new IssueException(issues.subList(0, Math.min(MAX_ISSUES, issues.size())));
        }
        return changes;
    }

    /** {@code null} for a row that says too little. */
    private static RowChange change(Row row) {
        if (row == null || row.op() == null) {
            return null;
        }
        var version = row.version() == null ? OptionalInt.empty() : OptionalInt.of(row.version());
        return switch (row.op()) {
            case "create" -> row.values() == null || row.id() != null ? null : new RowChange.Create(row.values());
            case "update" ->
                row.values() == null || row.id() == null ? null : new RowChange.Update(row.id(), version, row.values());
            case "delete" -> row.id() == null ? null : new RowChange.Delete(row.id(), version);
            default -> null;
        };
    }

    /** The issues of all rows; places begin with {@code /rows/<index>}. */
    private static IssueException refused(BatchResult result) {
        var issues = new ArrayList<Issue>();
        for (int i = 0; i < result.rows().size() && issues.size() < MAX_ISSUES; i++) {
            for (Issue issue : result.rows().get(i).issues()) {
                var place = "/rows/" + i + (issue.place().isEmpty() ? "" : "/values" + issue.place());
                issues.add(new Issue(issue.severity(), issue.code(), issue.document(), place, issue.args()));
            }
        }
        return new IssueException(issues);
    }

    private Answer answer(BatchResult result) {
        var rows = new ArrayList<RowAnswer>();
        for (int i = 0; i < result.rows().size(); i++) {
            var row = result.rows().get(i);
            boolean refused = row.outcome() == Outcome.REFUSED;
            rows.add(new RowAnswer(
                    i,
                    row.outcome().name().toLowerCase(java.util.Locale.ROOT),
                    row.id(),
                    refused ? null : row.version(),
                    refused ? IssueView.of(row.issues(), language.locale()) : null));
        }
        return new Answer(
                result.count(Outcome.CREATED),
                result.count(Outcome.UPDATED),
                result.count(Outcome.UNCHANGED),
                result.count(Outcome.DELETED),
                result.count(Outcome.REFUSED),
                rows);
    }
}
