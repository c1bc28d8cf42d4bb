package eddy.backend.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

/** The sample data of the shipped template: brought in, counted on the board, taken away without a trace. */
@QuarkusTest
class SampleDataTest extends AppHttpTest {

    @Inject
    Transactions tx;

    @Override
    protected String app() {
        return "samples_http";
    }

    @Override
    protected boolean withSampleData() {
        return true;
    }

    @Test
    void theHistoryOfTheSampleCustomersIsOnTheBoardAndGoesWithThem() {
        var app = path();
        admin().bare().get(app).then().body("hasSampleData", is(true));
        var before = counts();
        assertThat(before.get("flow_case")).isGreaterThan(100);
        assertThat(before.get("todo")).isGreaterThan(50);
        assertThat(before.get("touch")).isGreaterThan(100);
        var data = admin().bare().get(app + "/boards/recovery/data?from=2020-01-01&to=2099-01-01");
        data.then().statusCode(200);
        List<List<Object>> outcomes = data.path("widgets.outcomes.rows");
        int total =
                outcomes.stream().mapToInt(r -> ((Number) r.get(1)).intValue()).sum();
        assertThat(total).isEqualTo(pages(app + "/cases?flow=recovery&state=ended"));
        admin().bare()
                .get(app + "/cases?flow=recovery&state=ended&limit=1")
                .then()
                .body("items[0].sample", is(true))
                .body("items[0].flow.label.en", equalTo("Recovery"));

        admin().json().delete(app + "/sample-data").then().statusCode(204);

        eventually(
                "nothing is left: " + counts(), () -> counts().values().stream().allMatch(n -> n == 0));
        admin().bare().get(app).then().body("hasSampleData", is(false));
        admin().bare().get(app + "/boards/recovery/data").then().body("widgets.at_risk.kpi.value", equalTo(0));
        admin().json().delete(app).then().statusCode(204);
    }

    private Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        for (var table :
                List.of("flow_case", "todo", "touch", "record_tag", "rule_match", "flow_running", "flow_wait")) {
            counts.put(
                    table,
                    tx.db()
                            .fetchCount(
                                    DSL.table(DSL.name(table)),
                                    DSL.field(DSL.name("app"), String.class).eq(app())));
        }
        return counts;
    }

    /** How many items a list has on all its pages. */
    private static int pages(String address) {
        int found = 0;
        String after = null;
        do {
            var request = admin().bare().queryParam("limit", 200);
            var page = (after == null ? request : request.queryParam("after", after)).get(address);
            page.then().statusCode(200);
            found += page.<List<Object>>path("items").size();
            after = page.path("next");
        } while (after != null);
        return found;
    }
}
