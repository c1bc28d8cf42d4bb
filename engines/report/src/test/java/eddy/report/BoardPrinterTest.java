package eddy.report;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoardPrinterTest {

    private final BoardPrinter printer = new BoardPrinter();

    @Test
    void a_board_becomes_a_pdf_with_vector_charts_and_one_embedded_font() {
        var pdf = print("board_zh.pdf", SampleBoard.in(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE), PrintFormat.PDF);

        assertThat(pdf.pdfText())
                .contains("挽回看板", "2026-08-25 – 2026-11-23 · 价值分层：高、中")
                .contains("此刻风险客户", "1,214", "40.0%", "▲ 4.8 个百分点 上期 35.2%", "40 ÷ 100", "37.5 小时", "▼ 25.0%")
                .contains("专属客服 + 高额优惠券", "50.8%")
                .contains("每周进入与挽回", "08-31", "短信", "已触达")
                .contains("统计口径", "挽回成功率 — 挽回成功率的统计口径。");
        assertThat(pdf.pdfFonts().keySet()).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|SemiBold)"));
        assertThat(pdf.pdfFonts().values()).containsOnly(true);
        assertThat(pdf.pdfImages()).as("raster images").isZero();
        assertThat(pdf.pdfPages()).isEqualTo(2);
    }

    @Test
    void an_upright_board_fits_on_one_page_by_lower_rows() {
        var pdf = print("board_en.pdf", SampleBoard.in(Locale.ENGLISH, Paper.A4_PORTRAIT), PrintFormat.PDF);
        print("board_zh_upright.pdf", SampleBoard.in(Locale.SIMPLIFIED_CHINESE, Paper.A4_PORTRAIT), PrintFormat.PDF);
        print("board_en_wide.pdf", SampleBoard.in(Locale.ENGLISH, Paper.A4_LANDSCAPE), PrintFormat.PDF);

        assertThat(pdf.pdfText()).contains("Recovery rate", "was 35.2%", "37.5 h", "Flagged and recovered by week");
    }

    @Test
    void the_same_board_becomes_a_text_document_and_a_self_contained_page() {
        var board = SampleBoard.in(Locale.SIMPLIFIED_CHINESE, Paper.A4_PORTRAIT);

        var docx = print("board_zh.docx", board, PrintFormat.DOCX).parts();
        var html = print("board_zh.html", board, PrintFormat.HTML).utf8();

        assertThat(docx.get("word/document.xml")).contains("挽回看板", "此刻风险客户", "专属客服 + 高额优惠券", "50.8%");
        assertThat(docx.keySet()).anyMatch(name -> name.startsWith("word/media/"));
        assertThat(html).contains("挽回看板", "专属客服 + 高额优惠券", "data:image/").doesNotContain("src=\"http");
    }

    @Test
    void a_spreadsheet_of_a_board_holds_its_figures_as_numbers() {
        var board = SampleBoard.in(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE);

        var xlsx = print("board_zh.xlsx", board, PrintFormat.XLSX);

        assertThat(xlsx.sheets()).containsExactly("总览", "每周进入与挽回", "各价值分层的风险客户", "各策略效果", "挽回结果", "各渠道触达", "挽回漏斗");
        assertThat(xlsx.cells(1))
                .contains("此刻风险客户 | 1214 | 此刻风险客户的统计口径。", "挽回成功率 | 0.4 | 0.352 | 40 | 100 | 挽回成功率的统计口径。");
        assertThat(xlsx.cells(4)).contains("策略 | 进入挽回 | 已挽回 | 成功率 | 时长中位 (小时)", "电话回访 | 240 | 88 | 0.3667 | 44.25");
        assertThat(xlsx.parts().get("xl/styles.xml")).contains("0.0%", "#,##0.00");
        assertThat(xlsx.parts().keySet()).anyMatch(name -> name.startsWith("xl/media/"));
    }

    private PrintedFile print(String name, BoardPrint board, PrintFormat format) {
        return PrintedFile.of(name, out -> printer.print(board, format, out));
    }
}
