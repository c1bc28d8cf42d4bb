package eddy.backend.records;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

/** Several records in one field, over HTTP: named on both sides, asked for, told in the history, written into files. */
@QuarkusTest
class ListTest extends AppHttpTest {

    private static final String PARTNERS =
            "{'type':'array','maxItems':3,'x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'合作客户','en':'Partners'}},"
                    + "'items':{'type':'object','properties':{"
                    + "'partner':{'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}}}}}";

    @Override
    protected String app() {
        return "lists";
    }

    @Override
    protected void prepare() {
        addField("customer", "partners", PARTNERS);
        publish();
    }

    private String customer(String name, Object... partners) {
        var code = "l" + System.nanoTime();
        return create("customer", Map.of("unified_id", code, "name", name, "partners", List.of(partners)));
    }

    private static String asking(String quantifier, String partner) {
        return """
                {"%s": {"table": "customer.partners", "link": "parent"},
                 "holds": {"left": {"field": "partner"}, "op": "in", "right": {"value": ["%s"]}}}
                """.formatted(quantifier, partner);
    }

    @Test
    void aListIsWrittenByIdsAndReadWithTheirNames() {
        var anna = customer("Anna");
        var ben = customer("Ben", anna);
        String row = record("customer", ben).path("values.partners[0].id");
        record("customer", ben).then().body("values.partners.partner", equalTo(List.of(anna)));
        Map<String, Map<String, String>> display = record("customer", ben).path("display");
        assertThat(display.get("partners." + row + ".partner")).containsEntry("title", "Anna");
        admin().bare()
                .get(path() + "/forms/customer")
                .then()
                .body("table.fields.find { it.key == 'partners' }.listOf", equalTo("partner"));
    }

    @Test
    void theOtherSideShowsWhoNamesIt() {
        var anna = customer("Anna");
        customer("Ben", anna);
        customer("Cora", anna);
        admin().bare()
                .get(records("customer") + "/" + anna + "/related")
                .then()
                .body("items.find { it.link == 'partners' }.column", equalTo("partner"))
                .body("items.find { it.link == 'partners' }.count", equalTo(2))
                .body("items.find { it.link == 'partners' }.table.key", equalTo("customer"));
        assertThat(count("customer", asking("some", anna))).isEqualTo(2);
        assertThat(count("customer", asking("none", anna))).isPositive();
    }

    @Test
    void theSameTwiceTooManyAndNobodyAreRefused() {
        var anna = customer("Anna");
        refused(List.of(anna, anna), "record.value.twice");
        refused(List.of(anna, customer("B"), customer("C"), customer("D")), "record.value.many");
        refused(List.of("0190163d-8694-739b-aea5-966c26f8ad99"), "record.link.missing");
    }

    private void refused(List<String> partners, String code) {
        admin().json()
                .body(Map.of("values", Map.of("unified_id", "x" + System.nanoTime(), "partners", partners)))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues.code", hasItem(code));
    }

    @Test
    void theHistoryNamesWhoCameAndWent() {
        var anna = customer("Anna");
        var ben = customer("Ben");
        var cora = customer("Cora", anna);
        patch("customer", cora, Map.of("partners", List.of(ben)));
        admin().bare()
                .get(records("customer") + "/" + cora + "/history")
                .then()
                .body("items.find { it.field == 'partners' }.names", hasEntry(anna, "Anna"))
                .body("items.find { it.field == 'partners' }.names", hasEntry(ben, "Ben"));
        admin().bare()
                .get(records("customer") + "/" + cora + "/timeline?kinds=change")
                .then()
                .body("items.detail", hasItems("added Ben · removed Anna"));
    }

    @Test
    void theExportHasTheKeysInOneCell() {
        var anna = customer("Anna");
        var ben = customer("Ben");
        customer("Cora", anna, ben);
        String one = record("customer", anna).path("values.unified_id");
        String other = record("customer", ben).path("values.unified_id");
        var csv = admin().bare().get(records("customer") + ".csv?columns=name,partners");
        csv.then().statusCode(200).body(containsString("Cora,\"" + one + ", " + other + "\""));
        admin().bare()
                .get(records("customer") + ".pdf?columns=name,partners")
                .then()
                .statusCode(200);
    }
}
