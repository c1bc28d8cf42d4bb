package eddy.backend.boards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.DraftCompiler;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Documents;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.core.condition.ConditionWriter;
import eddy.core.document.DocumentKind;
import eddy.report.BoardQuery;
import eddy.report.BoardView;
import eddy.report.CompiledBoard;
import eddy.report.WidgetData;

/** The boards of the live release and their figures. */
@Path("/api/apps/{app}/boards")
@Allowed(Role.VIEWER)
public class BoardResource {

    private final LiveApps apps;
    private final Boards boards;
    private final BoardQuery query;
    private final DraftCompiler drafts;

    BoardResource(LiveApps apps, Boards boards, Transactions tx, DraftCompiler drafts) {
        this.apps = apps;
        this.boards = boards;
        this.query = new BoardQuery(tx);
        this.drafts = drafts;
    }

    public record Named(String key, Label label) {}

    /** Both days included. */
    public record Period(LocalDate from, LocalDate to) {}

    /** @param period {@code null} for a board without a period filter */
    public record BoardData(Period period, Map<String, WidgetData> widgets) {}

    public record DraftAsk(JsonNode document, LocalDate from, LocalDate to) {}

    /**
     * @param key    the row's key; {@code null} for the whole widget
     * @param series the column's key; {@code null} for all columns
     */
    public record DrillAsk(String widget, String measure, String key, String series, LocalDate from, LocalDate to) {}

    public record DrillView(String table, JsonNode condition) {}

    @GET
    public Page<Named> list(String app) {
        return Page.whole(apps.require(app).compiled().all(DocumentKind.BOARD, CompiledBoard.class).stream()
                .map(b -> new Named(b.key(), b.label()))
                .toList());
    }

    @GET
    @Path("{board}")
    public JsonNode get(String app, String board) {
        var live = apps.require(app);
        boards.require(live, board);
        return Documents.json(
                live.compiled().bundle().document(DocumentKind.BOARD, board).orElseThrow());
    }

    @GET
    @Path("{board}/data")
    public BoardData data(
            String app,
            String board,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("locale") String locale) {
        var live = apps.require(app);
        var compiled = boards.require(live, board);
        return data(compiled, boards.view(live, compiled, day(from), day(to), locale));
    }

    /** The figures of a board that is being built. */
    @POST
    @Path("_draft/data")
    @Allowed(Role.BUILDER)
    public BoardData draft(String app, DraftAsk ask) {
        new Checks().required("document", ask == null ? null : ask.document()).orThrow();
        var live = apps.require(app);
        var compiled = drafts.compile(live, DocumentKind.BOARD, ask.document(), CompiledBoard.class);
        return data(compiled, boards.view(live, compiled, ask.from(), ask.to(), null));
    }

    @POST
    @Path("{board}/drill")
    public DrillView drill(String app, String board, DrillAsk ask) {
        new Checks()
                .required("widget", ask == null ? null : ask.widget())
                .required("measure", ask == null ? null : ask.measure())
                .orThrow();
        var live = apps.require(app);
        var compiled = boards.require(live, board);
        var point = new BoardQuery.Point(ask.widget(), ask.measure(), ask.key(), ask.series());
        var drill = query.drill(compiled, point, boards.view(live, compiled, ask.from(), ask.to(), null));
        return new DrillView(drill.table(), ConditionWriter.write(drill.condition()));
    }

    private BoardData data(CompiledBoard board, BoardView view) {
        var period = view.period().map(p -> new Period(p.from(), p.to())).orElse(null);
        return new BoardData(period, query.data(board, view));
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", text));
        }
    }
}
