package eddy.backend.references;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

/** Roll-ups over a field, or with a condition on it, that comes to hold several and one again, over HTTP. */
@QuarkusTest
class SeveralRollupTest extends SeveralHttpTest {

    @Override
    protected String app() {
        return "severalrollups";
    }

    private void field(String key, String type, String settings) {
        addField("customer", key, """
                {'type':'%s','x-eddy':{'label':{'zh-CN':'字段','en':'Field'},%s}}
                """.formatted(type, settings).replace("'string',", "'string','format':'uuid',"))
                .then()
                .statusCode(200);
    }

    private void holds(String id, String field, int value) {
        record("customer", id).then().body("values." + field, equalTo(value));
    }

    @Test
    void aRollUpSaysTheSameAfterwardsAndGoesOnHearingOfChanges() {
        field("partner", "string", "'type':'link','form':'customer'");
        field("broker", "string", "'type':'link','form':'customer'");
        field("helper", "string", "'type':'person'");
        field(
                "bees",
                "integer",
                "'type':'rollup','aggregate':'count','over':{'table':'customer','link':'partner','where':"
                        + "{'left':{'field':'name'},'op':'startsWith','right':{'value':'B'}}}");
        field(
                "mine",
                "integer",
                "'type':'rollup','aggregate':'count','over':{'table':'customer','link':'broker','where':"
                        + "{'left':{'field':'helper'},'op':'in','right':{'value':['" + id(admin()) + "']}}}");
        publish();
        var me = id(admin());
        var anna = customer("Anna", Map.of());
        var ben = customer("Ben", Map.of("partner", anna, "broker", anna, "helper", me));
        var cora = customer("Cora", Map.of("partner", anna, "broker", anna));
        holds(anna, "bees", 1);
        holds(anna, "mine", 1);

        several("partner", true).statusCode(200).body("issues", empty());
        several("helper", true).statusCode(200).body("issues", empty());
        publish();
        assertThat(draft("form", "customer")).contains("parent.name", "customer.helper");
        holds(anna, "bees", 1);
        holds(anna, "mine", 1);
        patch("customer", cora, Map.of("name", "Bora", "helper", List.of(me)));
        holds(anna, "bees", 2);
        holds(anna, "mine", 2);
        patch("customer", ben, Map.of("partner", List.of(cora, anna), "helper", List.of()));
        holds(anna, "bees", 2);
        holds(cora, "bees", 1);
        holds(anna, "mine", 1);
        patch("customer", ben, Map.of("partner", List.of(anna)));

        several("partner", false).statusCode(200).body("issues", empty());
        several("helper", false).statusCode(200).body("issues", empty());
        publish();
        holds(anna, "bees", 2);
        holds(anna, "mine", 1);
        patch("customer", ben, Map.of("name", "Len", "helper", me));
        holds(anna, "bees", 1);
        holds(anna, "mine", 2);
    }

    @Test
    void aSumOverItIsToldAndNotTouched() {
        field("payer", "string", "'type':'link','form':'customer'");
        field("points", "integer", "'type':'integer'");
        field(
                "won",
                "number",
                "'type':'rollup','aggregate':'sum','field':'points','over':{'table':'customer','link':'payer'}");
        publish();
        several("payer", true)
                .body("issues.code", hasItem("condition.link.several"))
                .body("issues.place", hasItems("/schema/properties/won/x-eddy/over/link"));
        several("payer", false).statusCode(200).body("issues", empty());
        publish();
    }
}
