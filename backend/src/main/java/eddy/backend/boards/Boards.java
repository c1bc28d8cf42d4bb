package eddy.backend.boards;

import java.time.LocalDate;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.records.RecordLists;
import eddy.backend.web.Language;
import eddy.backend.web.ProblemException;
import eddy.core.document.DocumentKind;
import eddy.report.BoardView;
import eddy.report.CompiledBoard;

/** Finds boards, and says how the caller looks at them. */
@ApplicationScoped
class Boards {

    private final RecordLists lists;
    private final BoardNames names;
    private final Language language;

    Boards(RecordLists lists, BoardNames names, Language language) {
        this.lists = lists;
        this.names = names;
        this.language = language;
    }

    CompiledBoard require(LiveApp app, String board) {
        return app.compiled()
                .compiled(DocumentKind.BOARD, board, CompiledBoard.class)
                .orElseThrow(() -> ProblemException.notFound("board " + board));
    }

    /** @param locale a language tag, or {@code null} for the reader's own */
    BoardView view(LiveApp app, CompiledBoard board, LocalDate from, LocalDate to, String locale) {
        var asOf = lists.asOf(app);
        var tongue = locale == null || locale.isBlank() ? language.locale() : Locale.forLanguageTag(locale);
        return BoardView.of(asOf, tongue, board.period(from, to, asOf)).with(names.of(app));
    }
}
