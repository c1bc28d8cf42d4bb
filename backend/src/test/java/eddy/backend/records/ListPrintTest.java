package eddy.backend.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Lists on paper over HTTP: what the page shows, with the filter in words, up to a limit. */
@QuarkusTest
class ListPrintTest extends AppHttpTest {

    private static final String ONE_YEAR =
            "{\"left\":{\"field\":\"contract_type\"},\"op\":\"eq\",\"right\":{\"value\":\"one_year\"}}";

    @Override
    protected String app() {
        return "lists_on_paper";
    }

    @Override
    protected void prepare() {
        customer("A1", "Anna", "one_year", 300);
        customer("B1", "Bert", "one_year", 1200.5);
        customer("C1", "Cleo", "monthly", 50);
    }

    private void customer(String code, String name, String contract, Number spend) {
        create(
                "customer",
                Map.of(
                        "unified_id",
                        code,
                        "name",
                        name,
                        "contract_type",
                        contract,
                        "monthly_spend",
                        spend,
                        "stage",
                        "active"));
    }

    private Response list(String language, Map<String, ?> asked) {
        return admin().bare(language).queryParams(asked).get(records("customer") + ".pdf");
    }

    private String text(String language, Map<String, ?> asked) {
        var answer = list(language, asked);
        assertThat(answer.statusCode()).as(() -> answer.asString()).isEqualTo(200);
        return PrintedPaper.pdfText(answer.asByteArray());
    }

    @Test
    void aListIsPrintedAsItIsShown() {
        var asked = Map.of(
                "condition",
                ONE_YEAR,
                "sort",
                "monthly_spend",
                "dir",
                "desc",
                "columns",
                "name,contract_type,monthly_spend,gone");

        var zh = text("zh-CN", asked);

        assertThat(zh)
                .contains("客户", "筛选：合同类型 是 一年", "排序：月消费 降序", "客户名称 合同类型 月消费", "共 2 条")
                .contains("Bert 一年 ¥1,200.50", "Anna 一年 ¥300.00")
                .containsPattern("\\S+ 打印于 \\d{4}-")
                .doesNotContain("Cleo");
        assertThat(zh.indexOf("Bert")).isLessThan(zh.indexOf("Anna"));
        assertThat(text("en", asked))
                .contains(
                        "Filter: Contract is One year",
                        "Sorted by Monthly charges, descending",
                        "Bert One year",
                        "Records: 2");
    }

    @Test
    void aSearchIsToldAndWithoutColumnsThoseOfTheFormAreShown() {
        assertThat(text("en", Map.of("search", "Cleo")))
                .contains("Search: Cleo", "Cleo", "Records: 1")
                .doesNotContain("Anna");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(text("en", Map.of("search", "nobody is called so")))
                .contains("Customers", "Search: nobody", "Records: 0");
    }

    @Test
    void aSavedViewNamesTheList() {
        String view = admin().json()
                .body(Map.of("name", "Key accounts", "shared", true, "settings", Map.of()))
                .post(path() + "/forms/customer/views")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(text("en", Map.of("view", view))).contains("Customers – Key accounts");
        assertThat(text("en", Map.of("view", UUID.randomUUID().toString())))
                .contains("Customers")
                .doesNotContain("–");
    }

    @Test
    void tagsAreAColumnOfTheirOwn() {
        admin().json()
                .body(Map.of(
                        "all",
                        true,
                        "condition",
                        Map.of("left", Map.of("field", "unified_id"), "op", "eq", "right", Map.of("value", "A1")),
                        "action",
                        Map.of("addTag", "high_value_churn_risk")))
                .post(records("customer") + "/changes")
                .then()
                .statusCode(202);
        eventually("the tag is there", () -> text("zh-CN", Map.of("columns", "name,#tags"))
                .contains("高价值流失风险"));

        assertThat(text("en", Map.of("columns", "name,#tags"))).contains("Name Tags");
    }

    @Test
    void tooLongAListIsRefusedWithAWayOut() {
        create("customer", Map.of("unified_id", "crowd", "name", "Crowd"));
        String crowd = admin().json()
                .body(Map.of("search", "crowd"))
                .post(records("customer") + "/query")
                .path("items[0].id");
        var lines = IntStream.range(0, ListPrints.MOST + 1)
                .mapToObj(i -> "{\"id\":\"p" + i
                        + "\",\"type\":\"login\",\"customer\":\"crowd\",\"at\":\"2026-03-02T09:00:00Z\"}")
                .toList();
        for (int from = 0; from < lines.size(); from += 2_000) {
            events(String.join("\n", lines.subList(from, Math.min(lines.size(), from + 2_000))))
                    .then()
                    .statusCode(200);
        }

        var condition = "{\"left\":{\"field\":\"customer\"},\"op\":\"eq\",\"right\":{\"value\":\"" + crowd + "\"}}";
        admin().bare("en")
                .queryParam("condition", condition)
                .get(records("event") + ".pdf")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("list.print.long"))
                .body("issues[0].message", containsString("5001 records; at most 5000"));
        admin().bare("en")
                .queryParam("condition", condition)
                .get(records("event") + ".csv")
                .then()
                .statusCode(200);
    }

    @Test
    void aConditionThatDoesNotFitEndsInItsIssues() {
        list("en", Map.of("condition", ONE_YEAR.replace("contract_type", "nothing")))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("condition.field.unknown"));
        assertThat(list("en", Map.of("view", "no-id")).statusCode()).isIn(List.of(400, 404));
    }
}
