package eddy.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import eddy.report.ListPrint.CellType;
import eddy.report.ListPrint.Column;

import static org.assertj.core.api.Assertions.assertThat;

class ListPrinterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-22T18:30:00Z");

    private final ListPrinter printer = new ListPrinter();

    @Test
    void a_list_becomes_a_pdf_with_chinese_text_in_an_embedded_subset_font() {
        var pdf = print("list_zh.pdf", list(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE), rows(120), PrintFormat.PDF);

        assertThat(pdf.pdfText())
                .contains("客户名单", "价值分层", "张伟 0", "华东贸易有限公司", "第 1 页 / 共 6 页", "共 120 条", "打印于 2026-11-23 02:30");
        assertThat(pdf.pdfFonts().keySet()).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|SemiBold)"));
        assertThat(pdf.pdfFonts().values()).containsOnly(true);
        assertThat(pdf.bytes().length).isLessThan(400_000);
    }

    @Test
    void english_readers_get_english_words() {
        var text = print("list_en.pdf", list(Locale.ENGLISH, Paper.A4_PORTRAIT), rows(3), PrintFormat.PDF)
                .pdfText();

        assertThat(text).contains("Page 1 of 1", "Records: 3", "Printed 2026-11-23 02:30");
    }

    @Test
    void a_spreadsheet_keeps_numbers_and_dates_as_numbers_with_formats() {
        var xlsx =
                print("list_zh.xlsx", list(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE), rows(120), PrintFormat.XLSX);
        var sheet = xlsx.parts().get("xl/worksheets/sheet1.xml");
        var styles = xlsx.parts().get("xl/styles.xml");

        assertThat(xlsx.parts().values()).anyMatch(p -> p.contains("华东贸易有限公司"));
        assertThat(sheet)
                .contains("<v>1234.5</v>", "<v>0.125</v>")
                .contains("state=\"frozen\"")
                .contains("<autoFilter");
        assertThat(styles).contains("#,##0.00", "0.0%", "yyyy-MM-dd");
        assertThat(cellsOf(sheet, "46327"))
                .as("2026-11-01 as a date serial, in the app's zone")
                .isPositive();
    }

    @Test
    void a_user_text_that_looks_like_an_expression_or_markup_is_only_text() {
        var evil = "$P{REPORT_CONNECTION} <b>x</b> ${7*7} \" + System.exit(1) + \"";
        var list = new ListPrint(
                evil,
                evil,
                List.of(Column.of(evil, CellType.TEXT)),
                new Printing(evil, Locale.ENGLISH, SHANGHAI, NOW, evil),
                Paper.A4_LANDSCAPE);

        var pdf = print("list_evil.pdf", list, List.of(List.of(evil)), PrintFormat.PDF);
        var html = print("list_evil.html", list, List.of(List.of(evil)), PrintFormat.HTML);

        assertThat(pdf.pdfText()).contains("$P{REPORT_CONNECTION} <b>x</b> ${7*7}");
        assertThat(html.utf8()).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x</b>");
    }

    @Test
    void an_empty_cell_stays_empty_and_a_long_text_makes_its_row_taller() {
        var row = new ArrayList<Object>(Arrays.asList(new Object[8]));
        row.set(0, "很长的名称".repeat(30));

        var text = print(
                        "list_long.pdf",
                        list(Locale.SIMPLIFIED_CHINESE, Paper.A4_PORTRAIT),
                        List.of(row),
                        PrintFormat.PDF)
                .pdfText();

        assertThat(text).doesNotContain("null");
        assertThat(text.replaceAll("\\s", "")).contains("很长的名称".repeat(30));
    }

    @Test
    void ten_thousand_rows_are_printed_through_the_swap_file() {
        var list = list(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE);

        var pdf = print("list_10k.pdf", list, rows(10_000), PrintFormat.PDF);
        var xlsx = print("list_10k.xlsx", list, rows(10_000), PrintFormat.XLSX);

        assertThat(pdf.pdfPages()).isGreaterThan(300);
        assertThat(pdf.pdfText()).contains("张伟 9999", "共 10,000 条");
        assertThat(xlsx.parts().values()).anyMatch(p -> p.contains("张伟 9999"));
    }

    @Test
    void the_filter_is_told_at_length_and_who_printed_the_list() {
        var filter = "价值分层 是 高，且 最近登录 早于 30 天前，".repeat(12) + "且 到此为止";
        var wide = list(Locale.SIMPLIFIED_CHINESE, Paper.A4_LANDSCAPE);
        var list = ListPrint.of(
                "名单".repeat(60),
                filter,
                wide.columns(),
                new Printing("客户挽回", Locale.SIMPLIFIED_CHINESE, SHANGHAI, NOW, "王芳"));

        var text = print("list_filter.pdf", list, rows(30), PrintFormat.PDF).pdfText();

        assertThat(list.paper()).isEqualTo(Paper.A4_LANDSCAPE);
        assertThat(text).contains("王芳 打印于 2026-11-23 02:30", "客户挽回", "且 到此为止");
        assertThat(text.replaceAll("\\s", "")).contains("名单".repeat(20));
    }

    @Test
    void few_columns_stand_on_an_upright_page_and_many_in_smaller_letters() {
        var few = list(Locale.ENGLISH, Paper.A4_PORTRAIT).columns().subList(0, 4);
        var printing = new Printing("", Locale.ENGLISH, SHANGHAI, NOW, "");
        var many = IntStream.range(0, 30)
                .mapToObj(i -> Column.of("Column number " + i, CellType.TEXT))
                .toList();
        var row = IntStream.range(0, 30).mapToObj(i -> "word " + i).toList();

        assertThat(ListPrint.of("", "", few, printing).paper()).isEqualTo(Paper.A4_PORTRAIT);
        var text = print("list_many.pdf", ListPrint.of("", "", many, printing), List.of(row), PrintFormat.PDF)
                .pdfText()
                .replaceAll("\\s", "");
        assertThat(text).contains("29", "Records:1");
    }

    @Test
    void an_empty_list_has_its_title_and_headings() {
        assertThat(print("list_empty.pdf", list(Locale.ENGLISH, Paper.A4_PORTRAIT), List.of(), PrintFormat.PDF)
                        .pdfText())
                .contains("Customers", "Last login", "Records: 0", "Page 1 of 1");
    }

    @Test
    void emoji_in_a_cell_become_boxes_on_paper() {
        var row = new ArrayList<Object>(Arrays.asList(new Object[8]));
        row.set(0, "好😀\u0000");

        assertThat(print("list_emoji.pdf", list(Locale.ENGLISH, Paper.A4_PORTRAIT), List.of(row), PrintFormat.PDF)
                        .pdfText())
                .contains("好□");
    }

    private static long cellsOf(String sheet, String value) {
        return sheet.split("<v>" + value + "(\\.0)?</v>", -1).length - 1;
    }

    private PrintedFile print(String name, ListPrint list, List<? extends List<?>> rows, PrintFormat format) {
        return PrintedFile.of(name, out -> printer.print(list, rows.iterator(), format, out));
    }

    private static List<List<Object>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Arrays.<Object>asList(
                        "张伟 " + i,
                        i % 3 == 0 ? "高" : "中",
                        i % 2 == 0 ? "华东贸易有限公司" : null,
                        i,
                        new BigDecimal("1234.5"),
                        new BigDecimal("0.125"),
                        LocalDate.of(2026, 11, 1),
                        NOW.minusSeconds(i * 3600L)))
                .toList();
    }

    private static ListPrint list(Locale locale, Paper paper) {
        boolean chinese = "zh".equals(locale.getLanguage());
        return new ListPrint(
                chinese ? "客户名单" : "Customers",
                chinese ? "价值分层 是 高 · 最近登录 早于 30 天前" : "Tier is high · last login before 30 days ago",
                List.of(
                        Column.of(chinese ? "客户名称" : "Name", CellType.TEXT),
                        new Column(chinese ? "价值分层" : "Tier", CellType.TEXT, 2),
                        Column.of(chinese ? "公司" : "Company", CellType.TEXT),
                        Column.of(chinese ? "订单数" : "Orders", CellType.INTEGER),
                        Column.of(chinese ? "消费金额" : "Spent", CellType.MONEY),
                        Column.of(chinese ? "折扣" : "Discount", CellType.PERCENT),
                        Column.of(chinese ? "签约日" : "Signed", CellType.DATE),
                        Column.of(chinese ? "最近登录" : "Last login", CellType.DATETIME)),
                new Printing(chinese ? "客户挽回" : "Churn recovery", locale, SHANGHAI, NOW, ""),
                paper);
    }
}
