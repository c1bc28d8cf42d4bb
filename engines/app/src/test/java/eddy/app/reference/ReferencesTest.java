package eddy.app.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.app.Bundle;
import eddy.app.BundleCodec;
import eddy.app.BundleDiff;
import eddy.app.reference.Target.Kind;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Uses and renamings in the app that ships. */
class ReferencesTest {

    private static final String NEW = "called_otherwise";

    private final Bundle bundle;

    ReferencesTest() throws IOException {
        bundle = new BundleCodec().readFolder(template()).orThrow();
    }

    private static Path template() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("templates/churn-recovery"))) {
            folder = folder.getParent();
        }
        return folder.resolve("templates/churn-recovery");
    }

    @Test
    void a_field_is_found_wherever_it_stands() {
        assertThat(places(Target.field("customer", "value_tier")))
                .contains(
                        "boards/recovery.board.json /dataSets/risk/dimensions/tier/field",
                        "decisions/strategy.dmn value_tier_expression",
                        "rules/tier_high.rule.json /then/0/field");
        assertThat(places(Target.field("event", "at")))
                .contains(
                        "app.json /events/at",
                        "forms/customer.form.json /schema/properties/logins_30d/x-eddy/over/on",
                        "rules/activity_drop.rule.json /if/left/change/over/on");
        assertThat(places(Target.field("customer", "name"))).contains("messages/activation_1.message.json /subject/en");
        assertThat(places(Target.field("customer", "owner"))).anyMatch(p -> p.startsWith("flows/"));
        assertThat(places(Target.field("call_result", "reason"))).anyMatch(p -> p.startsWith("cases/"));
    }

    @Test
    void the_place_in_its_own_form_goes_with_a_field() {
        var uses = ReferenceGraph.of(bundle).uses(Target.field("customer", "city"));
        assertThat(uses).isNotEmpty().allMatch(Use::part);
    }

    @Test
    void other_things_are_found_too() {
        assertThat(places(new Target(Kind.MESSAGE, "activation_1"))).contains("flows/activation.bpmn guide_1/message");
        assertThat(places(new Target(Kind.TAG, "activity_drop")))
                .contains(
                        "rules/activity_drop.rule.json /then/0/tag", "rules/activity_drop.rule.json /otherwise/0/tag");
        assertThat(places(new Target(Kind.ROLE, "call_team"))).contains("app.json /roles/2/key");
        assertThat(places(new Target(Kind.DECISION, "strategy"))).anyMatch(p -> p.startsWith("flows/recovery.bpmn"));
        assertThat(places(new Target(Kind.BOARD, "recovery"))).containsExactly("app.json /navigation/1/board");
        assertThat(places(new Target(Kind.FORM, "ticket"))).contains("rules/ticket_negative.rule.json /form");
    }

    @Test
    void headings_of_the_menu_stay_where_they_are_when_what_is_below_is_renamed() {
        var menu = "{\"navigation\":[{\"heading\":{\"en\":\"visit\"}},{\"form\":\"%s\",\"roles\":[\"visit\"]}]}";
        var before = Bundle.of(List.of(
                new Document("app", "app", menu.formatted("visit")),
                new Document("form", "visit", "{\"key\":\"visit\"}")));
        var form = new Target(Kind.FORM, "visit");
        assertThat(ReferenceGraph.of(before).uses(form)).extracting(Use::place).containsExactly("/navigation/1/form");
        var after = Renaming.of(before, form, NEW).manifest().orElseThrow();
        assertThat(JsonText.parse(after.content()).value().orElseThrow().path("navigation"))
                .isEqualTo(JsonText.parse(menu.formatted(NEW))
                        .value()
                        .orElseThrow()
                        .path("navigation"));
    }

    @TestFactory
    Stream<DynamicTest> everything_can_be_renamed_and_back() {
        return targets(bundle)
                .map(target -> DynamicTest.dynamicTest(target.toString(), () -> thereAndBack(bundle, target)));
    }

    /** Forms with what the shipped app does not use. */
    @TestFactory
    Stream<DynamicTest> so_can_everything_of_the_examples_of_forms() throws IOException {
        var folder = template().resolve("../../docs/formats/fixtures/form/valid");
        var files = new ArrayList<Path>();
        try (var found = Files.list(folder)) {
            found.sorted().forEach(files::add);
        }
        return files.stream().flatMap(file -> {
            var forms =
                    Bundle.of(List.of(new Document("app", "app", "{}"), new Document("form", "customer", read(file))));
            return targets(forms)
                    .map(target -> DynamicTest.dynamicTest(
                            file.getFileName() + " " + target, () -> thereAndBack(forms, target)));
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceFirst("\"key\": \"[a-z_]+\"", "\"key\": \"customer\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing that is there may be left behind, and nothing else may change. */
    private static void thereAndBack(Bundle bundle, Target target) {
        var renamed = Renaming.of(bundle, target, NEW);
        var moved = moved(target);
        assertThat(ReferenceGraph.of(renamed).uses(target)).isEmpty();
        assertThat(ReferenceGraph.of(renamed).uses(moved))
                .hasSameSizeAs(ReferenceGraph.of(bundle).uses(target));
        var back = Renaming.of(renamed, moved, target.name());
        assertThat(back.documents()).hasSameSizeAs(bundle.documents());
        for (var document : bundle.documents()) {
            var after = back.document(DocumentKind.of(document.kind()), document.key())
                    .orElseThrow();
            assertThat(meaning(after)).isEqualTo(meaning(document));
        }
        target.kind().document().ifPresent(kind -> {
            assertThat(renamed.document(kind, target.key())).isEmpty();
            assertThat(renamed.document(kind, NEW)).isPresent();
            assertThat(changes(bundle, renamed, kind))
                    .startsWith("key: " + target.key() + " → " + NEW)
                    .allMatch(change -> change.contains(NEW));
        });
        if (target.kind() == Kind.FIELD) {
            assertThat(lists(renamed, target)).doesNotContain(target.name());
        }
    }

    /** What a release would tell of the document that has its new key. */
    private static List<String> changes(Bundle before, Bundle after, DocumentKind kind) {
        return BundleDiff.between(before, after).stream()
                .filter(change -> change.kind() == kind && change.key().equals(NEW))
                .flatMap(change -> change.details().stream())
                .map(BundleDiff.Detail::text)
                .toList();
    }

    /** What the lists of the form's rules name, read without the help of what is tested. */
    private static List<String> lists(Bundle bundle, Target target) {
        var names = new ArrayList<String>();
        for (var form : bundle.documents(DocumentKind.FORM)) {
            if (target.key().startsWith(form.key() + ".")) {
                var json = JsonText.parse(form.content()).orThrow();
                json.path("cleaning").forEach(rule -> rule.path("fields").forEach(f -> names.add(f.asText())));
                json.path("logic").forEach(rule -> rule.path("fields").forEach(f -> names.add(f.asText())));
            }
        }
        return names;
    }

    private static Stream<Target> targets(Bundle bundle) {
        var graph = ReferenceGraph.of(bundle);
        var targets = new ArrayList<Target>();
        for (var form : bundle.documents(DocumentKind.FORM)) {
            JsonText.parse(form.content())
                    .orThrow()
                    .path("schema")
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(field -> targets.add(Target.field(form.key(), field)));
        }
        Stream.of(Kind.TAG, Kind.GROUP, Kind.ROLE).forEach(kind -> targets.addAll(graph.used(kind)));
        for (var document : bundle.documents()) {
            Kind.of(document.kind()).ifPresent(kind -> targets.add(new Target(kind, document.key())));
        }
        return targets.stream();
    }

    private static Target moved(Target target) {
        var form =
                target.key().substring(0, target.key().length() - target.name().length());
        return new Target(target.kind(), form + NEW);
    }

    private static Object meaning(Document document) {
        return document.path().endsWith(".json")
                ? JsonText.parse(document.content()).orThrow()
                : document.content().replaceAll("\\s+", "");
    }

    @Test
    void a_renamed_field_keeps_its_column_and_documents_without_it_their_text() {
        var renamed = Renaming.of(bundle, Target.field("customer", "city"), "town");
        var form = json(renamed, "customer");
        assertThat(form.at("/schema/properties/town/x-eddy/column").asText()).isEqualTo("city");
        assertThat(renamed.document(DocumentKind.RULE, "tier_high"))
                .isEqualTo(bundle.document(DocumentKind.RULE, "tier_high"));
        var again = json(Renaming.of(renamed, Target.field("customer", "town"), "place"), "customer");
        assertThat(again.at("/schema/properties/place/x-eddy/column").asText()).isEqualTo("city");
    }

    @Test
    void a_later_release_tells_what_it_calls_otherwise_and_an_older_one_takes_it_back() {
        var tag = new Target(Kind.TAG, "activity_drop");
        var once = Renaming.of(bundle, tag, "quiet");
        var twice = Renaming.of(once, new Target(Kind.TAG, "quiet"), "silent_now");
        var all = Renaming.of(twice, Target.field("customer", "city"), "town");
        assertThat(Renaming.names(bundle, all))
                .containsOnly(entry(tag, "silent_now"), entry(Target.field("customer", "city"), "town"));
        assertThat(Renaming.marks(bundle, all))
                .containsExactly(
                        new Renaming.Step(tag, "quiet"),
                        new Renaming.Step(new Target(Kind.TAG, "quiet"), "silent_now"));
        assertThat(Renaming.names(all, bundle))
                .containsOnly(
                        entry(new Target(Kind.TAG, "silent_now"), "activity_drop"),
                        entry(Target.field("customer", "town"), "city"));
        assertThat(Renaming.of(once, new Target(Kind.TAG, "quiet"), "activity_drop")
                        .manifest())
                .hasValueSatisfying(m -> assertThat(m.content()).doesNotContain("renamed"));
    }

    @Test
    void a_condition_outside_of_the_documents_follows() {
        var condition = JsonText.parse("""
                {"all": [{"left": {"field": "city"}, "op": "eq", "right": {"value": "city"}}, {"tag": "activity_drop"}]}
                """).orThrow();
        var names = Map.of(Target.field("customer", "city"), "town", new Target(Kind.TAG, "activity_drop"), "quiet");
        assertThat(Renaming.inCondition(bundle, condition, "customer", names).toString())
                .isEqualTo(
                        "{\"all\":[{\"left\":{\"field\":\"town\"},\"op\":\"eq\",\"right\":{\"value\":\"city\"}},{\"tag\":\"quiet\"}]}");
    }

    @Test
    void places_are_called_what_people_know_them_by() {
        var graph = ReferenceGraph.of(bundle);
        var inFlow = graph.uses(new Target(Kind.MESSAGE, "activation_1")).stream()
                .filter(u -> u.document().kind().equals("flow"))
                .findFirst()
                .orElseThrow();
        assertThat(Places.area(inFlow)).isEqualTo("step");
        assertThat(Places.nearest(inFlow).orElseThrow().in(java.util.Locale.ENGLISH))
                .isEqualTo("Guide mail, day 1");
        var inForm = graph.uses(Target.field("event", "at")).stream()
                .filter(u -> u.document().key().equals("customer"))
                .findFirst()
                .orElseThrow();
        assertThat(Places.nearest(inForm).orElseThrow().in(java.util.Locale.ENGLISH))
                .isEqualTo("Last log-in event");
    }

    private static JsonNode json(Bundle bundle, String form) {
        return JsonText.parse(
                        bundle.document(DocumentKind.FORM, form).orElseThrow().content())
                .orThrow();
    }

    @Test
    void a_renamed_form_keeps_its_table() {
        var once = Renaming.of(bundle, new Target(Kind.FORM, "customer"), "client");
        assertThat(json(once, "client").path("table").asText()).isEqualTo("customer");
        assertThat(Renaming.form(once, "customer")).isEqualTo("client");
        var twice = Renaming.of(once, new Target(Kind.FORM, "client"), "patient");
        assertThat(json(twice, "patient").path("table").asText()).isEqualTo("customer");
        var back = Renaming.of(twice, new Target(Kind.FORM, "patient"), "customer");
        assertThat(json(back, "customer").has("table")).isFalse();
        assertThat(Renaming.names(bundle, Renaming.of(twice, Target.field("patient", "city"), "town")))
                .containsOnly(
                        entry(new Target(Kind.FORM, "customer"), "patient"),
                        entry(Target.field("customer", "city"), "town"));
    }

    @Test
    void no_document_names_a_form_that_is_called_otherwise() {
        for (var form : bundle.documents(DocumentKind.FORM)) {
            var renamed = Renaming.of(bundle, new Target(Kind.FORM, form.key()), NEW);
            for (var document : renamed.documents()) {
                var own = document.kind().equals("form") && document.key().equals(NEW);
                for (var member : own ? List.of("form") : List.of("form", "table")) {
                    assertThat(document.content().replaceAll("\\s", ""))
                            .as(form.key() + " in " + document.path())
                            .doesNotContain("\"" + member + "\":\"" + form.key() + "\"");
                }
            }
        }
    }

    @Test
    void keys_in_conditions_over_what_the_system_keeps_are_found() {
        assertThat(places(new Target(Kind.FLOW, "recovery")))
                .contains("boards/recovery.board.json /dataSets/cases/where/right/value");
    }

    private List<String> places(Target target) {
        return ReferenceGraph.of(bundle).uses(target).stream()
                .map(u -> u.document().path() + " " + u.place())
                .toList();
    }
}
