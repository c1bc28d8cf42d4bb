package eddy.backend.boards;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Downloads;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.report.BoardPrint;
import eddy.report.BoardPrinter;
import eddy.report.BoardQuery;
import eddy.report.BoardView;
import eddy.report.CompiledBoard;
import eddy.report.Paper;
import eddy.report.PrintFormat;

/** Boards on paper: PDF, XLSX, DOCX and HTML. */
@Path("/api/apps/{app}/boards/{board}.{format: pdf|xlsx|docx|html}")
@Allowed(Role.VIEWER)
public class BoardPrintResource {

    private final LiveApps apps;
    private final Boards boards;
    private final BoardQuery query;
    private final BoardPrinter printer = new BoardPrinter();
    private final Clock clock;

    BoardPrintResource(LiveApps apps, Boards boards, Transactions tx, Clock clock) {
        this.apps = apps;
        this.boards = boards;
        this.query = new BoardQuery(tx);
        this.clock = clock;
    }

    @GET
    public Response print(
            String app,
            String board,
            String format,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("locale") String locale) {
        var live = apps.require(app);
        var compiled = boards.require(live, board);
        var kind = Arrays.stream(PrintFormat.values())
                .filter(f -> f.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("format " + format));
        var view = boards.view(live, compiled, BoardResource.day(from), BoardResource.day(to), locale);
        var print = print(live, compiled, view);
        StreamingOutput body = out -> printer.print(print, kind, out);
        return Downloads.attachment(
                body, kind.mediaType(), compiled.label().in(view.locale()) + "." + kind.extension());
    }

    private BoardPrint print(LiveApp app, CompiledBoard board, BoardView view) {
        var data = query.data(board, view);
        var tiles = board.layout().stream()
                .map(p -> {
                    var widget = board.widget(p.widget()).orElseThrow();
                    return new BoardPrint.Tile(
                            widget.type(),
                            widget.title().in(view.locale()),
                            data.get(p.widget()),
                            p.x(),
                            p.y(),
                            p.w(),
                            p.h());
                })
                .toList();
        var period = view.period().map(p -> p.from() + " – " + p.to()).orElse("");
        return new BoardPrint(
                board.label().in(view.locale()),
                app.manifest().label().in(view.locale()),
                period,
                List.of(),
                tiles,
                view.locale(),
                view.asOf().zone(),
                clock.instant(),
                Paper.A4_LANDSCAPE);
    }
}
