package eddy.report;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.core.condition.AsOf;
import eddy.report.spi.ValueNames;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The board of the shipped template over its sample data, from the document to the printed page. */
@EachDatabase
class ShippedBoardTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> PEOPLE =
            Map.of(id("lina"), "李娜", id("chenjie"), "陈杰", id("zhaomin"), "赵敏");

    private final TestDatabase database;
    private final ShippedApp app;

    ShippedBoardTest(TestDatabase database) {
        this.database = database;
        this.app = new ShippedApp(database, NOW);
        database.once(() -> database.required(app::install));
    }

    @Test
    void the_shipped_board_shows_live_figures() {
        var board = app.board();
        var data = new BoardQuery(database).data(board, view(board, Locale.ENGLISH));

        var rate = data.get("rate").kpi();
        assertThat(rate.denominator()).isEqualTo(app.casesInTheFile("recovery", 89, ""));
        assertThat(rate.numerator()).isEqualTo(app.casesInTheFile("recovery", 89, "recovered"));
        assertThat(rate.value().doubleValue()).isBetween(0.1, 0.9);
        assertThat(rate.definition()).startsWith("Became active again");
        assertThat(data.get("value").kpi().value().doubleValue()).isPositive();
        assertThat(data.get("by_week").rows()).hasSizeBetween(13, 14);
        assertThat(data.get("by_strategy").rows()).hasSizeGreaterThan(2);
        assertThat(data.get("by_channel").rows()).isNotEmpty();
    }

    @Test
    void the_shipped_board_prints_in_both_languages() {
        var board = app.board();
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var view = view(board, locale);
            var data = new BoardQuery(database).data(board, view);
            var name = "shipped_" + locale.getLanguage() + "_" + database.vendor();
            for (var paper : Paper.values()) {
                var print = BoardPrint.of(board, data, view, Label.of("客户挽回", "Churn recovery"), paper);
                var pdf = PrintedFile.of(
                        name + "_" + paper + ".pdf", out -> new BoardPrinter().print(print, PrintFormat.PDF, out));
                assertThat(pdf.pdfText()).contains(board.label().in(locale), "2026-08-26 – 2026-11-23", "74 ÷ 130");
                assertThat(pdf.pdfPages()).isLessThanOrEqualTo(3);
            }
        }
    }

    private static BoardView view(CompiledBoard board, Locale locale) {
        var asOf = AsOf.at(NOW.toInstant(), NOW.getZone());
        ValueNames names = (table, field, values, language) -> PEOPLE;
        return BoardView.of(asOf, locale, board.period(null, null, asOf)).with(names);
    }

    private static String id(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
