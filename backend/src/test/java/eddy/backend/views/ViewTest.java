package eddy.backend.views;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ViewTest extends DataTest {

    private static final String VIEWS = APP + "/forms/customer/views";
    private static final Map<String, Object> SETTINGS = Map.of(
            "kind",
            "kanban",
            "columns",
            List.of(Map.of("field", "name", "width", 240), Map.of("field", "gone_long_ago")),
            "frozen",
            2,
            "filters",
            List.of(Map.of("left", Map.of("field", "city"), "op", "eq", "right", Map.of("value", "杭州"))),
            "sort",
            Map.of("field", "name", "dir", "desc"),
            "group",
            "stage",
            "date",
            "contract_end");

    private static Response make(Browser who, String name, boolean shared, Map<String, ?> settings) {
        return who.json()
                .body(Map.of("name", name, "shared", shared, "settings", settings))
                .post(VIEWS);
    }

    private static Response put(Browser who, String id, int version, String name, boolean shared) {
        return who.json()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", name, "shared", shared, "settings", SETTINGS))
                .put(VIEWS + "/" + id);
    }

    @Test
    void aViewKeepsEverythingItWasSavedWithEvenAFieldTheFormHasNot() {
        var name = fresh("杭州");
        var made = make(admin(), " " + name + " ", false, SETTINGS);
        made.then().statusCode(201).header("ETag", equalTo("\"1\""));
        admin().bare()
                .get(VIEWS + "/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("shared", equalTo(false))
                .body("editable", equalTo(true))
                .body("settings", equalTo(SETTINGS));
    }

    @Test
    void aPersonalViewIsItsOwnersAlone() {
        var lina = somebody(fresh("lina"), "staff");
        String id = make(lina, fresh("mine"), false, SETTINGS).path("id");
        lina.bare().get(VIEWS).then().body("items.id", hasItem(id));
        admin().bare().get(VIEWS).then().body("items.id", not(hasItem(id)));
        admin().bare().get(VIEWS + "/" + id).then().statusCode(404);
        put(admin(), id, 1, "stolen", false).then().statusCode(404);
        admin().json()
                .header("If-Match", "\"1\"")
                .delete(VIEWS + "/" + id)
                .then()
                .statusCode(404);
        admin().json().post(VIEWS + "/" + id + "/restore").then().statusCode(404);
        lina.bare().get(APP + "/forms/order/views/" + id).then().statusCode(404);
    }

    @Test
    void everybodySeesASharedViewAndOnlyBuildersMakeOrChangeOne() {
        var lina = somebody(fresh("lina"), "staff");
        make(lina, fresh("ours"), true, SETTINGS).then().statusCode(403).body("code", equalTo("right.missing"));
        var builder = somebody(fresh("bo"), "builder");
        String id = make(builder, fresh("ours"), true, SETTINGS).path("id");
        lina.bare()
                .get(VIEWS)
                .then()
                .body("items.find { it.id == '" + id + "' }.editable", equalTo(false))
                .body("items.find { it.id == '" + id + "' }.shared", equalTo(true));
        put(lina, id, 1, "changed", true).then().statusCode(403);
        put(lina, id, 1, "taken", false).then().statusCode(403);
        lina.json().header("If-Match", "\"1\"").delete(VIEWS + "/" + id).then().statusCode(403);
        put(admin(), id, 1, "changed", true).then().statusCode(200).body("version", equalTo(2));
        String own = make(lina, fresh("mine"), false, SETTINGS).path("id");
        put(lina, own, 1, "for all", true).then().statusCode(403);
    }

    @Test
    void aViewChangedSinceIsNotOverwrittenUnseen() {
        String id = make(admin(), fresh("v"), false, SETTINGS).path("id");
        put(admin(), id, 1, "second", false).then().statusCode(200).header("ETag", equalTo("\"2\""));
        put(admin(), id, 1, "late", false)
                .then()
                .statusCode(412)
                .body("code", equalTo("version.conflict"))
                .body("current.name", equalTo("second"));
        admin().json()
                .body(Map.of("name", "x", "settings", SETTINGS))
                .put(VIEWS + "/" + id)
                .then()
                .statusCode(428);
        admin().json()
                .header("If-Match", "\"1\"")
                .delete(VIEWS + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void aDeletedViewIsGoneUntilItIsTakenBack() {
        String id = make(admin(), fresh("v"), false, SETTINGS).path("id");
        admin().json()
                .header("If-Match", "\"1\"")
                .delete(VIEWS + "/" + id)
                .then()
                .statusCode(204);
        admin().bare().get(VIEWS + "/" + id).then().statusCode(404);
        put(admin(), id, 1, "v", false).then().statusCode(404);
        admin().json().post(VIEWS + "/" + id + "/restore").then().statusCode(200);
        admin().json().post(VIEWS + "/" + id + "/restore").then().statusCode(200);
        admin().bare().get(VIEWS).then().body("items.id", hasItem(id));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithEveryReason() {
        var nonsense = Map.of(
                "kind", "carousel",
                "columns", List.of(Map.of("field", "name", "width", 5), Map.of("width", 100)),
                "frozen", -1,
                "filters", List.of(Map.of("oops", 1)),
                "sort", Map.of("field", "name", "dir", "sideways"));
        make(admin(), "v", false, nonsense)
                .then()
                .statusCode(422)
                .body("issues.place", hasItem("/settings/kind"))
                .body("issues.place", hasItem("/settings/columns/0/width"))
                .body("issues.place", hasItem("/settings/columns/1"))
                .body("issues.place", hasItem("/settings/frozen"))
                .body("issues.place", hasItem("/settings/filters/0"))
                .body("issues.place", hasItem("/settings/sort"));
        make(admin(), " ", false, SETTINGS).then().statusCode(422).body("issues", hasSize(1));
        make(admin(), "v", false, Map.of("columns", List.of())).then().statusCode(422);
        admin().json()
                .body(Map.of("name", "v", "settings", Map.of()))
                .post(APP + "/forms/nothing/views")
                .then()
                .statusCode(404);
    }
}
