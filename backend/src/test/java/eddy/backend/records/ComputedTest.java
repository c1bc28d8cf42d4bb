package eddy.backend.records;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Computed fields over HTTP, from the draft that defines them to the values. */
@QuarkusTest
class ComputedTest extends AppHttpTest {

    private static final String NUMBER =
            "{'readOnly': true, 'x-eddy': {'type': 'formula', 'label': {'zh-CN': '式', 'en': '%s'},"
                    + " 'formula': '%s', 'result': 'number'}}";

    @Override
    protected String app() {
        return "sums";
    }

    private static String formula(String name, String text) {
        return NUMBER.formatted(name, text);
    }

    private String order(String customer, int amount) {
        return create(
                "order",
                Map.of(
                        "order_no",
                        "o" + System.nanoTime(),
                        "customer",
                        customer,
                        "ordered_at",
                        java.time.OffsetDateTime.now().minusDays(1).toString(),
                        "amount",
                        amount));
    }

    @Test
    void theRollUpsOfTheTemplateFollowTheOrders() {
        var customer = create("customer", Map.of("unified_id", "r1"));
        record("customer", customer).then().body("values.orders_90d", equalTo(0));
        order(customer, 40);
        var second = order(customer, 2);
        record("customer", customer)
                .then()
                .body("values.orders_90d", equalTo(2))
                .body("values.spend_90d", equalTo(42));
        admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .header("If-Match", "*")
                .delete(records("order") + "/" + second);
        record("customer", customer).then().body("values.orders_90d", equalTo(1));
        assertThat(count(
                        "customer",
                        "{\"left\": {\"field\": \"orders_90d\"}, \"op\": \"ge\", \"right\": {\"value\": 1}}"))
                .isPositive();
    }

    @Test
    void aNewFieldIsWorkedOutForTheRecordsThatStand() {
        var customer = create("customer", Map.of("unified_id", "n1", "monthly_spend", 10));
        addField("customer", "yearly", formula("Yearly", "monthly_spend * 12"));
        addField("customer", "twice", formula("Twice", "yearly * 2"));
        publish();
        Together.eventually(() -> record("customer", customer).then().body("values.twice", equalTo(240)));
        patch("customer", customer, Map.of("monthly_spend", 11));
        record("customer", customer).then().body("values.yearly", equalTo(132)).body("values.twice", equalTo(264));
        admin().json()
                .body(Map.of("values", Map.of("unified_id", "n2", "yearly", 5)))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("record.value.computed"));
    }

    @Test
    void aCircleIsNamedAndNothingIsPublished() {
        addField("ticket", "one", formula("One", "two + 1"));
        var saved = addField("ticket", "two", formula("Two", "one + 1"));
        saved.then().body("issues.code", hasItem("form.computed.loop"));
        admin().json()
                .body(Map.of("note", "circle"))
                .post(path() + "/releases")
                .then()
                .statusCode(422)
                .body("issues.find { it.code == 'form.computed.loop' }.message", containsString("one → two → one"));
        addField("ticket", "two", formula("Two", "no_such_field + 1"))
                .then()
                .body("issues.code", hasItem("form.formula.unknown"));
        addField("ticket", "one", formula("One", "1 +"));
        addField("ticket", "two", formula("Two", "2"));
    }
}
