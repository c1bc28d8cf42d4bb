package eddy.backend.imports;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking an import back when not all of it can be. */
@QuarkusTest
class UndoTest extends ImportHttp {

    private static final String ORDER_IMPORTS = APP + "/forms/order/imports";

    private static Map<String, Object> give(String orders, String customer) {
        var file = new StringBuilder("order_no,customer\n");
        List.of(orders + "-1", orders + "-2")
                .forEach(o -> file.append(o).append(',').append(customer).append('\n'));
        String id = upload("orders.csv", utf8(file.toString()))
                .post(ORDER_IMPORTS + "/inspect")
                .path("id");
        var mapping = mapping("order_no", "goodRows", "order_no", "customer");
        return result(admin().json().body(Map.of("mapping", mapping)).post(ORDER_IMPORTS + "/" + id + "/run"));
    }

    private static Response undo(Map<String, Object> result) {
        return admin().json().post(ORDER_IMPORTS + "/" + result.get("importId") + "/undo");
    }

    @Test
    void aRecordWhoseOldValueIsNoLongerPossibleIsLeftAndTheOthersGoBack() {
        var key = fresh("undo");
        var gone = customer(key + "-gone");
        var stays = customer(key + "-stays");
        customer(key + "-new");
        post(ORDERS, orderValues(key + "-1", gone)).then().statusCode(201);
        String second = post(ORDERS, orderValues(key + "-2", stays)).path("id");
        var given = give(key, key + "-new");
        assertThat(given).containsEntry("updated", 2).containsEntry("created", 0);
        admin().json().delete(CUSTOMERS + "/" + gone).then().statusCode(204);

        assertThat(result(undo(given))).containsEntry("restored", 1).containsEntry("kept", 1);
        assertThat(admin().bare().get(ORDERS + "/" + second).<String>path("values.customer"))
                .isEqualTo(stays);
        assertThat(ended(undo(given).path("id")).<String>path("issues[0].code")).isEqualTo("import.undo.state");
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        var key = fresh("later");
        var owner = customer(key + "-a");
        customer(key + "-b");
        String first = post(ORDERS, orderValues(key + "-1", owner)).path("id");
        post(ORDERS, orderValues(key + "-2", owner)).then().statusCode(201);
        var given = give(key, key + "-b");
        var third = customer(key + "-c");
        patch(ORDERS + "/" + first, 2, Map.of("customer", third)).then().statusCode(200);
        assertThat(result(undo(given))).containsEntry("restored", 1).containsEntry("kept", 1);
        assertThat(admin().bare().get(ORDERS + "/" + first).<String>path("values.customer"))
                .isEqualTo(third);
    }

    @Test
    void anImportThatNeverWasCannotBeTakenBack() {
        var nothing = ended(
                undo(Map.of("importId", "0190163d-8694-739b-aea5-966c26f8ad90")).path("id"));
        assertThat(nothing.<String>path("state")).isEqualTo("failed");
        assertThat(nothing.<String>path("issues[0].code")).isEqualTo("import.missing");
    }
}
