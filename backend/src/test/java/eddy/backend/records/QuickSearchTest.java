package eddy.backend.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the box above a list finds besides the texts of a record: what those are called whom it names. */
@QuarkusTest
class QuickSearchTest extends AppHttpTest {

    private static int people;

    @Override
    protected String app() {
        return "quicksearch";
    }

    @Override
    protected void prepare() {
        addField("customer", "partners", several("partner", "'type':'link','form':'customer'"));
        addField("customer", "helpers", several("helper", "'type':'person'"));
        addField("customer", "teams", several("team", "'type':'department'"));
        addField("customer", "boss", one("'type':'person'"));
        addField(
                "customer",
                "moods",
                "{'type':'array','items':{'type':'string','enum':['up','up_high']},'x-eddy':{'type':'choices',"
                        + "'label':{'zh-CN':'心情','en':'Moods'},'options':["
                        + "{'value':'up','label':{'zh-CN':'欢喜','en':'Merry'}},"
                        + "{'value':'up_high','label':{'zh-CN':'狂喜','en':'Elated'}}]}}");
        publish();
    }

    private static String one(String type) {
        return "{'type':'string','format':'uuid','x-eddy':{" + type + ",'label':{'zh-CN':'名','en':'Name'}}}";
    }

    private static String several(String column, String type) {
        return "{'type':'array','x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'多个','en':'Several'}},"
                + "'items':{'type':'object','properties':{'" + column + "':" + one(type) + "}}}";
    }

    private String customer(String name, Map<String, Object> more) {
        var values = new HashMap<>(more);
        values.put("unified_id", "q" + System.nanoTime());
        values.put("name", name);
        return create("customer", values);
    }

    private static String person(String name) {
        return admin().json()
                .body(Map.of("username", "quick_" + people++, "name", name, "role", "staff"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String department(String name, String english) {
        return admin().json()
                .body(Map.of("name", name, "nameEn", english))
                .post("/api/departments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> found(String text) {
        var asked = admin().json().body(Map.of("search", text, "count", true)).post(records("customer") + "/query");
        List<String> ids = asked.path("items.id");
        assertThat(asked.<Integer>path("total")).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void severalLinksAreFoundByWhatTheyLeadTo() {
        var anna = customer("Qanna", Map.of());
        var ben = customer("Qben", Map.of());
        var both = customer("Both", Map.of("partners", List.of(anna, ben)));
        assertThat(found("qANNa")).containsExactlyInAnyOrder(anna, both);
        patch("customer", both, Map.of("partners", List.of(ben)));
        assertThat(found("Qanna")).containsExactly(anna);
        assertThat(found("Qben")).containsExactlyInAnyOrder(ben, both);
        admin().json().delete(records("customer") + "/" + ben).then().statusCode(204);
        assertThat(found("Qben")).isEmpty();
    }

    @Test
    void peopleAndDepartmentsAreFoundByTheirNames() {
        var zoe = person("Zoe Quickly");
        var team = department("迅捷组", "Swiftquick");
        var helped = customer("Helped", Map.of("helpers", List.of(zoe)));
        var bossed = customer("Bossed", Map.of("boss", zoe));
        var teamed = customer("Teamed", Map.of("teams", List.of(team)));
        assertThat(found("zoe quick")).containsExactlyInAnyOrder(helped, bossed);
        assertThat(found("swiftQuick")).containsExactly(teamed);
        assertThat(found("迅捷")).containsExactly(teamed);
        patch("customer", helped, Map.of("helpers", List.of()));
        assertThat(found("Zoe Quick")).containsExactly(bossed);
    }

    @Test
    void optionsChosenAreFoundByTheirWordsInBothLanguages() {
        var merry = customer("One", Map.of("moods", List.of("up")));
        var both = customer("Two", Map.of("moods", List.of("up", "up_high")));
        var elated = customer("Three", Map.of("moods", List.of("up_high")));
        assertThat(found("merr")).containsExactlyInAnyOrder(merry, both);
        assertThat(found("狂喜")).containsExactlyInAnyOrder(both, elated);
        assertThat(found("up_high")).isEmpty();
    }

    @Test
    void whatIsNoTextFindsNothing() {
        customer("Plain", Map.of());
        assertThat(found("a\0b")).isEmpty();
        assertThat(found("no such name anywhere")).isEmpty();
        assertThat(found("")).isNotEmpty();
    }
}
