package eddy.backend.references;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

/** A field comes to hold several, and one again, with all that speaks of it, over HTTP. */
@QuarkusTest
class SeveralTest extends SeveralHttpTest {

    @Override
    protected String app() {
        return "several";
    }

    private void addLink(String key, String type) {
        addField("customer", key, """
                {'type':'string','format':'uuid','x-eddy':{'type':'%s',
                 'label':{'zh-CN':'合作客户','en':'Partner'},'form':'customer'}}
                """.formatted(type).replace(type.equals("link") ? "" : ",'form':'customer'", ""))
                .then()
                .statusCode(200);
    }

    private void addRule(String key, String condition) {
        save("rule", key, """
                {"schemaVersion": 1, "key": "%s", "label": {"zh-CN": "规则", "en": "Rule"}, "form": "customer",
                 "enabled": true, "order": 90, "when": [{"on": "saved"}], "if": %s,
                 "then": [{"action": "add_tag", "tag": "activity_drop"}]}
                """.formatted(key, condition)).then().statusCode(200);
    }

    private ValidatableResponse publishing(List<String> accepted) {
        return admin().json()
                .body(Map.of("note", "test", "accept", accepted))
                .post(path() + "/releases")
                .then();
    }

    private static String asked(String field, String id) {
        return """
                {"left": {"field": "%s"}, "op": "in", "right": {"value": ["%s"]}}
                """.formatted(field, id);
    }

    @Test
    void aFieldHoldsSeveralAndOneAgainWithItsValuesItsRulesAndItsViews() {
        addLink("partner", "link");
        int single = publish();
        var anna = customer("Anna", Map.of());
        var ben = customer("Ben", Map.of("partner", anna));
        addRule("of_partner", asked("partner", anna));
        String view = admin().json()
                .body(Map.of(
                        "name",
                        "Of Anna",
                        "shared",
                        false,
                        "settings",
                        Map.of("filters", List.of(json(asked("partner", anna))))))
                .post(path() + "/forms/customer/views")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        publish();

        several("partner", true)
                .statusCode(200)
                .body("items.key", hasItems("customer", "of_partner"))
                .body("issues", empty());
        several("partner", true).statusCode(200).body("items", empty());
        assertThat(draft("rule", "of_partner")).contains("customer.partner", "some");
        admin().json()
                .post(path() + "/check")
                .then()
                .body("issues.findAll { it.severity == 'ERROR' }", empty())
                .body("plan.text", hasItem(containsString("1 ")))
                .body("plan.accept", everyItem(nullValue()));
        publish();
        record("customer", ben).then().body("values.partner.link", equalTo(List.of(anna)));
        assertThat(count("customer", """
                {"some": {"table": "customer.partner", "link": "parent"},
                 "holds": {"left": {"field": "link"}, "op": "in", "right": {"value": ["%s"]}}}
                """.formatted(anna))).isEqualTo(1);
        admin().bare()
                .get(path() + "/forms/customer/views")
                .then()
                .body(
                        "items.find { it.id == '" + view + "' }.settings.filters[0].some.table",
                        equalTo("customer.partner"));

        var cora = customer("Cora", Map.of());
        patch("customer", ben, Map.of("partner", List.of(anna, cora)));
        admin().json()
                .body(Map.of("note", "back"))
                .post(path() + "/releases/" + single + "/restore")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("form.column.several"))
                .body("issues.message", hasItem(containsString("Ben")));
        several("partner", false).statusCode(200).body("items.key", hasItems("customer", "of_partner"));
        assertThat(draft("rule", "of_partner")).doesNotContain("customer.partner");
        publishing(List.of()).statusCode(422).body("issues.code", hasItem("form.column.several"));
        publishing(List.of("customer.partner")).statusCode(201);
        record("customer", ben).then().body("values.partner", equalTo(anna));
        admin().bare()
                .get(records("customer") + "/" + ben + "/history")
                .then()
                .body("items.find { it.field == 'partner' }.old", equalTo(List.of(anna, cora)))
                .body("items.find { it.field == 'partner' }.names." + quoted(cora), equalTo("Cora"));
        admin().bare()
                .get(records("customer") + "/" + ben + "/timeline")
                .then()
                .body("items.detail", hasItem(containsString("Cora")));
        admin().bare()
                .get(path() + "/forms/customer/views")
                .then()
                .body("items.find { it.id == '" + view + "' }.settings.filters[0].left.field", equalTo("partner"));
    }

    @Test
    void whatCannotFollowIsToldWhereItStandsAndKeepsTheAppFromBeingPublished() {
        addLink("adviser", "link");
        addRule(
                "of_adviser",
                "{\"left\": {\"field\": \"adviser.name\"}, \"op\": \"ne\", \"right\": {\"value\": \"A\"}}");
        save("board", "by_adviser", """
                        {"schemaVersion": 1, "key": "by_adviser", "label": {"zh-CN": "看板", "en": "Board"},
                         "dataSets": {"all": {"table": "customer",
                           "measures": {"n": {"label": {"zh-CN": "数", "en": "Count"}, "fn": "count"}},
                           "dimensions": {"who": {"label": {"zh-CN": "谁", "en": "Who"}, "field": "adviser"}}}},
                         "widgets": [{"id": "n", "type": "kpi", "title": {"zh-CN": "数", "en": "Count"},
                           "dataSet": "all", "measures": ["n"]}],
                         "layout": [{"widget": "n", "x": 0, "y": 0, "w": 6, "h": 3}], "filters": []}
                        """).then().statusCode(200);
        publish();
        several("adviser", true)
                .statusCode(200)
                .body("issues.code", hasItems("condition.path.several", "board.dimension.several"))
                .body("issues.document", hasItem("rules/of_adviser.rule.json"))
                .body("issues.place", hasItem("/if/left/field"));
        publishing(List.of()).statusCode(422).body("issues.code", hasItem("condition.path.several"));
        several("adviser", false).statusCode(200).body("issues", empty());
        assertThat(publish()).isPositive();
    }

    @Test
    void aFileFromBeforeIsReadIntoAFieldWithSeveral() {
        addLink("helper", "person");
        publish();
        var me = id(admin());
        var dora = customer("Dora", Map.of("helper", me));
        var file = admin().bare()
                .get(records("customer") + ".csv?columns=unified_id,helper")
                .asByteArray();
        several("helper", true).statusCode(200);
        publish();
        patch("customer", dora, Map.of("helper", List.of()));
        record("customer", dora).then().body("values.helper", nullValue());
        var imports = path() + "/forms/customer/imports";
        String upload = admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "before.csv", file)
                .post(imports + "/inspect")
                .path("id");
        var columns = Map.of("0", Map.of("field", "unified_id"), "1", Map.of("field", "helper"));
        finished(admin().json()
                .body(Map.of("mapping", Map.of("columns", columns, "mode", "allOrNothing", "key", "unified_id")))
                .post(imports + "/" + upload + "/run")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        record("customer", dora).then().body("values.helper.person", equalTo(List.of(me)));
    }

    @Test
    void whatHoldsNoSuchValueIsNotChanged() {
        several("name", true).statusCode(404);
        several("nowhere", true).statusCode(404);
        admin().json().body(Map.of()).post(path() + "/several").then().statusCode(422);
        admin().json()
                .body(Map.of("form", "event", "field", "customer", "several", true))
                .post(path() + "/several")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("form.subtable.facts"));
    }

    private static Map<String, Object> json(String text) {
        return io.restassured.path.json.JsonPath.from(text).getMap("");
    }

    private static String quoted(String key) {
        return "'" + key + "'";
    }
}
