package eddy.backend.boards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Boards over HTTP: every figure is counted once more by the test itself, over the records as the API lists them. */
@QuarkusTest
class BoardTest extends AppHttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Override
    protected String app() {
        return "boards_http";
    }

    /** Customers with orders on several days, and a board about them. */
    @Override
    protected void prepare() {
        var tiers = List.of("high", "medium", "low");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            ids.add(create(
                    "customer",
                    Map.of("unified_id", "b" + i, "name", "客户" + i, "value_tier", tiers.get(i % 3), "city", "看板市")));
        }
        for (int i = 0; i < 20; i++) {
            create(
                    "order",
                    Map.of(
                            "order_no",
                            "B" + i,
                            "customer",
                            ids.get(i % 9),
                            "ordered_at",
                            TODAY.minusDays(i) + "T12:00:00+08:00",
                            "amount",
                            100 + i,
                            "product",
                            i % 2 == 0 ? "专业版" : "标准版"));
        }
        save("board", "sales", board("amount")).then().statusCode(200).body("issues", org.hamcrest.Matchers.hasSize(0));
        publish();
    }

    private static String board(String summed) {
        return """
                {"schemaVersion": 1, "key": "sales", "label": {"zh-CN": "销售看板", "en": "Sales board"},
                 "dataSets": {"orders": {"table": "order", "period": "ordered_at",
                   "measures": {
                     "orders": {"label": {"zh-CN": "订单数", "en": "Orders"}, "fn": "count"},
                     "turnover": {"label": {"zh-CN": "营业额", "en": "Turnover"}, "fn": "sum", "field": "%s"}},
                   "dimensions": {"product": {"label": {"zh-CN": "产品", "en": "Product"}, "field": "product"}}}},
                 "widgets": [
                   {"id": "all", "type": "kpi", "title": {"zh-CN": "全部订单", "en": "All orders"}, "dataSet": "orders",
                    "measures": ["orders"]},
                   {"id": "sum", "type": "kpi", "title": {"zh-CN": "总营业额", "en": "All turnover"}, "dataSet": "orders",
                    "measures": ["turnover"]},
                   {"id": "by_product", "type": "table", "title": {"zh-CN": "按产品", "en": "By product"}, "dataSet": "orders",
                    "dimension": "product", "measures": ["orders", "turnover"]}],
                 "layout": [
                   {"widget": "all", "x": 0, "y": 0, "w": 3, "h": 2}, {"widget": "sum", "x": 3, "y": 0, "w": 3, "h": 2},
                   {"widget": "by_product", "x": 0, "y": 2, "w": 6, "h": 4}],
                 "filters": [{"kind": "period", "default": {"days": 90}}]}""".formatted(summed);
    }

    /** Every order as the API lists them, page by page. */
    private List<Map<String, Object>> orders() {
        var found = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var body = new HashMap<String, Object>(Map.of("limit", 7));
            if (after != null) {
                body.put("after", after);
            }
            var page = admin().json().body(body).post(records("order") + "/query");
            page.then().statusCode(200);
            found.addAll(page.path("items.values"));
            after = page.path("next");
        } while (after != null);
        return found;
    }

    private static Predicate<Map<String, Object>> between(LocalDate from, LocalDate to) {
        return order -> {
            var day = java.time.OffsetDateTime.parse(String.valueOf(order.get("ordered_at")))
                    .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                    .toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        };
    }

    private static double amount(Map<String, Object> order) {
        return Double.parseDouble(String.valueOf(order.get("amount")));
    }

    private Response data(String board, LocalDate from, LocalDate to) {
        return admin().bare()
                .queryParam("from", String.valueOf(from))
                .queryParam("to", String.valueOf(to))
                .get(path() + "/boards/" + board + "/data");
    }

    private static double kpi(Response data, String widget) {
        return Double.parseDouble(String.valueOf(data.<Object>path("widgets." + widget + ".kpi.value")));
    }

    @Test
    void everyFigureEqualsTheCountOverTheRecordsInAnyPeriod() {
        var orders = orders();
        assertThat(orders).hasSize(20);
        for (int days : new int[] {1, 5, 10, 40}) {
            var from = TODAY.minusDays(days - 1L);
            var data = data("sales", from, TODAY);
            data.then()
                    .statusCode(200)
                    .body("period.from", equalTo(from.toString()))
                    .body("period.to", equalTo(TODAY.toString()));
            var within = orders.stream().filter(between(from, TODAY)).toList();
            assertThat(kpi(data, "all")).isEqualTo(within.size());
            assertThat(kpi(data, "sum"))
                    .isEqualTo(within.stream().mapToDouble(BoardTest::amount).sum());
            List<List<Object>> rows = data.path("widgets.by_product.rows");
            for (var row : rows) {
                var own = within.stream()
                        .filter(o -> row.get(0).equals(o.get("product")))
                        .toList();
                assertThat(Double.parseDouble(String.valueOf(row.get(1))))
                        .as(row + " of " + within)
                        .isEqualTo(own.size());
                assertThat(Double.parseDouble(String.valueOf(row.get(2))))
                        .isEqualTo(own.stream().mapToDouble(BoardTest::amount).sum());
            }
        }
        admin().bare()
                .get(path() + "/boards/sales/data?from=tomorrow")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        admin().bare().get(path() + "/boards/nothing/data").then().statusCode(404);
    }

    @Test
    void behindEveryFigureStandsAConditionThatFindsAsManyRecords() {
        var from = TODAY.minusDays(9);
        var data = data("sales", from, TODAY);
        List<String> keys = data.path("widgets.by_product.keys");
        List<List<Object>> rows = data.path("widgets.by_product.rows");
        assertThat(keys).hasSize(2);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(drilled("by_product", "orders", keys.get(i), from))
                    .isEqualTo(((Number) rows.get(i).get(1)).intValue());
        }
        assertThat(drilled("all", "orders", null, from)).isEqualTo((int) kpi(data, "all"));
        drill("by_product", "orders", "nobody buys this", from)
                .then()
                .statusCode(200)
                .body("condition", notNullValue());
        drill("no_widget", "orders", null, from).then().statusCode(422);
        drill("all", "no_measure", null, from).then().statusCode(422);
        admin().json().body("{}").post(path() + "/boards/sales/drill").then().statusCode(422);
    }

    private Response drill(String widget, String measure, String key, LocalDate from) {
        var body = new HashMap<String, Object>(
                Map.of("widget", widget, "measure", measure, "from", from.toString(), "to", TODAY.toString()));
        if (key != null) {
            body.put("key", key);
        }
        return admin().json().body(body).post(path() + "/boards/sales/drill");
    }

    private int drilled(String widget, String measure, String key, LocalDate from) {
        var answer = drill(widget, measure, key, from);
        answer.then().statusCode(200).body("table", equalTo("order"));
        var found = admin().json()
                .body(Map.of("condition", answer.path("condition"), "count", true, "limit", 1))
                .post(records("order") + "/query");
        found.then().statusCode(200);
        return found.path("total");
    }

    @Test
    void theShippedBoardCountsWhatTheRecordsHold() {
        var data = data("recovery", TODAY.minusDays(30), TODAY);
        data.then().statusCode(200);
        var risky = """
                {"left": {"field": "risk_level"}, "op": "in", "right": {"value": ["high", "medium"]}}""";
        assertThat(kpi(data, "at_risk")).isEqualTo(count("customer", risky));
        admin().bare().get(path() + "/boards").then().body("items.key", hasItem("recovery"));
        admin().bare().get(path() + "/boards/recovery").then().body("key", equalTo("recovery"));
    }

    @Test
    void aBoardIsDownloadedInFourFormatsWithItsChinese() {
        var viewer = somebody("board_viewer", "viewer");
        var pdf = download(viewer, "pdf");
        pdf.then().contentType("application/pdf").header("Content-Disposition", containsString("attachment"));
        assertThat(PrintedPaper.pdfText(pdf.asByteArray())).contains("销售看板", "全部订单", "专业版", "营业额");
        assertThat(PrintedPaper.parts(download(viewer, "xlsx").asByteArray())).contains("按产品", "专业版", "标准版");
        assertThat(PrintedPaper.parts(download(viewer, "docx").asByteArray())).contains("销售看板", "专业版");
        assertThat(new String(download(viewer, "html").asByteArray(), StandardCharsets.UTF_8))
                .contains("销售看板", "专业版")
                .doesNotContain("<script");
        viewer.bare().get(path() + "/boards/sales.exe").then().statusCode(404);
        viewer.bare().get(path() + "/boards/nothing.pdf").then().statusCode(404);
    }

    private Response download(Browser who, String format) {
        var answer = who.bare().get(path() + "/boards/sales." + format + "?locale=zh-CN");
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void aBoardBeingBuiltShowsItsFiguresAndWhatIsWrongWithIt() {
        var draft = admin().json()
                .body("{\"document\": " + board("amount").replace("\"sales\"", "\"never_saved\"") + ", \"from\": \""
                        + TODAY.minusDays(4) + "\", \"to\": \"" + TODAY + "\"}")
                .post(path() + "/boards/_draft/data");
        draft.then().statusCode(200);
        assertThat(kpi(draft, "all")).isEqualTo(5);
        admin().bare().get(path() + "/documents/board/never_saved").then().statusCode(404);

        admin().json()
                .body("{\"document\": " + board("price") + "}")
                .post(path() + "/boards/_draft/data")
                .then()
                .statusCode(422)
                .body("issues.place", hasItem(containsString("/dataSets/orders/measures/turnover")))
                .body("issues[0].message", containsString("price"));
        admin().json().body("{}").post(path() + "/boards/_draft/data").then().statusCode(422);
        somebody("board_staff", "staff")
                .json()
                .body("{\"document\": " + board("amount") + "}")
                .post(path() + "/boards/_draft/data")
                .then()
                .statusCode(403);
    }
}
