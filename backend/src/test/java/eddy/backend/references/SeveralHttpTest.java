package eddy.backend.references;

import java.util.HashMap;
import java.util.Map;

import io.restassured.response.ValidatableResponse;

import eddy.backend.AppHttpTest;

/** An app in which a field of customers comes to hold several, and one again. */
abstract class SeveralHttpTest extends AppHttpTest {

    String customer(String name, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("unified_id", "s" + System.nanoTime());
        all.put("name", name);
        return create("customer", all);
    }

    ValidatableResponse several(String field, boolean several) {
        return admin().json()
                .body(Map.of("form", "customer", "field", field, "several", several))
                .post(path() + "/several")
                .then();
    }
}
