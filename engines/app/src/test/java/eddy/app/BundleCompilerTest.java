package eddy.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.core.action.ActionCatalog;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.TableSource;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BundleCompilerTest {

    private static final String MANIFEST = """
            { "schemaVersion": 1, "key": "churn", "label": { "zh-CN": "挽回", "en": "Recovery" },
              "zone": "Asia/Shanghai", "roles": [ { "key": "cs", "label": { "zh-CN": "客服", "en": "Care" } } ],
              "navigation": [ { "form": "customer" } ],
              "customer": { "form": "customer" },
              "sampleUsers": [ { "username": "lina", "name": "李娜", "roles": ["cs"] } ] }
            """;

    private final BundleCompiler compiler = new BundleCompiler(
            List.of(new Forms(), new Rules()), new ActionCatalog(List.of()), List.of(table("case", "case")));

    @Test
    void an_app_compiles_under_the_key_it_is_installed_with() {
        var app = compiler.compile("my_copy", bundle(form("customer"), rule("r", "customer")))
                .orThrow();
        assertThat(app.key()).isEqualTo("my_copy");
        assertThat(app.manifest().key()).isEqualTo("churn");
        assertThat(app.tables().table("customer").orElseThrow().sqlName()).isEqualTo("my_copy__customer");
        assertThat(app.tables().table("case")).isPresent();
        assertThat(app.compiled(DocumentKind.RULE, "r", Rule.class)).contains(new Rule("my_copy__customer"));
        assertThat(app.compiled(DocumentKind.RULE, "r", Form.class)).isEmpty();
        assertThat(app.all(DocumentKind.FORM, Form.class)).hasSize(1);
        assertThat(app.manifest().sampleUsers().get(0).roles()).containsExactly("cs");
    }

    @Test
    void one_broken_document_does_not_hide_what_is_wrong_with_the_others() {
        var result = compiler.compile(
                "churn",
                bundle(new Document("form", "customer", "{ broken"), rule("a", "customer"), rule("b", "nowhere")));
        assertThat(result.value()).isEmpty();
        assertThat(result.issues())
                .extracting(Issue::document, Issue::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("forms/customer.form.json", "json.syntax"),
                        org.assertj.core.groups.Tuple.tuple("rules/a.rule.json", "rule.form.unknown"),
                        org.assertj.core.groups.Tuple.tuple("rules/b.rule.json", "rule.form.unknown"));
    }

    @Test
    void a_key_that_differs_from_the_file_name_is_refused() {
        assertThat(issue(bundle(form("customer"), new Document("rule", "r", "{\"schemaVersion\":1,\"key\":\"s\"}"))))
                .extracting(Issue::code, Issue::place)
                .containsExactly("document.key.differs", "/key");
    }

    @Test
    void keys_are_snake_case_of_at_most_40_characters() {
        assertThat(Keys.valid("a_1")).isTrue();
        assertThat(Keys.valid("a".repeat(40))).isTrue();
        for (var bad : List.of("", "A", "1a", "_a", "a-b", "a b", "a".repeat(41), "客户")) {
            assertThat(Keys.valid(bad)).as(bad).isFalse();
        }
        assertThat(issue(bundle(form("customer"), form("Bad"))))
                .extracting(Issue::code)
                .isEqualTo("document.key.invalid");
    }

    @Test
    void a_form_named_like_a_system_table_is_refused() {
        assertThat(issue(bundle(form("customer"), form("case"))))
                .extracting(Issue::code)
                .isEqualTo("document.key.system");
    }

    @Test
    void a_name_used_twice_in_an_object_is_refused_with_its_place() {
        var twice = new Document("form", "x", "{\"schemaVersion\":1,\"key\":\"x\",\"ui\":{\"a\":1,\"a\":2}}");
        assertThat(issue(bundle(form("customer"), twice)))
                .extracting(Issue::code, Issue::place)
                .containsExactly("json.duplicate", "/ui/a");
    }

    @Test
    void deep_and_unknown_versions_are_refused() {
        var deep = new Document("form", "x", "[".repeat(100) + "]".repeat(100));
        assertThat(issue(bundle(form("customer"), deep)))
                .extracting(Issue::code)
                .isEqualTo("json.large");
        var future = new Document("form", "x", "{\"schemaVersion\":2,\"key\":\"x\"}");
        assertThat(issue(bundle(form("customer"), future)))
                .extracting(Issue::code)
                .isEqualTo("document.version.unknown");
    }

    @Test
    void the_manifest_is_checked_against_the_rest_of_the_bundle() {
        var manifest = MANIFEST.replace(
                        "\"navigation\": [ { \"form\": \"customer\" } ]", "\"navigation\": [ { \"board\": \"b\" } ]")
                .replace(
                        "\"customer\": { \"form\": \"customer\" }",
                        "\"customer\": { \"form\": \"customer\", \"email\": \"mail\" }")
                .replace("\"roles\": [\"cs\"]", "\"roles\": [\"boss\"]");
        var result =
                compiler.compile("churn", Bundle.of(List.of(new Document("app", "app", manifest), form("customer"))));
        assertThat(result.issues())
                .extracting(Issue::code, Issue::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("document.reference.unknown", "/navigation/0/board"),
                        org.assertj.core.groups.Tuple.tuple("app.field.unknown", "/customer/email"),
                        org.assertj.core.groups.Tuple.tuple("app.role.unknown", "/sampleUsers/0/roles"));
    }

    @Test
    void entries_of_the_menu_have_known_icons_and_roles_and_stand_in_it_once() {
        var manifest = MANIFEST.replace("{ \"form\": \"customer\" } ]", """
                { "form": "customer", "label": {"zh-CN": "客人"}, "icon": "users", "roles": ["cs"] },
                { "form": "customer", "label": {"en": " "}, "icon": "unicorn" },
                { "board": "gone", "roles": ["boss"] } ]
                """);
        var files = new ArrayList<>(bundle(form("customer")).documents());
        files.removeIf(d -> d.kind().equals("app"));
        files.add(new Document("app", "app", manifest));
        assertThat(issues(files))
                .containsExactlyInAnyOrder(
                        "document.label.languages /navigation/1/label", "app.page.icon /navigation/1/icon");
        files.removeIf(d -> d.kind().equals("app"));
        files.add(new Document("app", "app", manifest.replace("unicorn", "star").replace("\" \"", "\"Guests\"")));
        assertThat(issues(files))
                .containsExactlyInAnyOrder(
                        "app.page.twice /navigation/1",
                        "document.reference.unknown /navigation/2/board",
                        "app.role.unknown /navigation/2/roles");
    }

    @Test
    void headings_stand_in_the_menu_with_a_text_and_nothing_else() {
        var manifest = MANIFEST.replace("{ \"form\": \"customer\" } ]", """
                { "heading": {"en": "Customers"} }, { "form": "customer" }, { "heading": {"zh-CN": "分析", "en": "Analysis"} } ]
                """);
        var files = new ArrayList<>(bundle(form("customer")).documents());
        files.removeIf(d -> d.kind().equals("app"));
        files.add(new Document("app", "app", manifest));
        var compiled = compiler.compile("churn", Bundle.of(files));
        assertThat(compiled.issues()).isEmpty();
        assertThat(compiled.value().orElseThrow().manifest().navigation())
                .extracting(entry -> entry instanceof AppManifest.Heading heading
                        ? heading.text().in(Locale.ENGLISH)
                        : "a page")
                .containsExactly("Customers", "a page", "Analysis");
        files.removeIf(d -> d.kind().equals("app"));
        files.add(new Document("app", "app", MANIFEST.replace("{ \"form\": \"customer\" } ]", """
                { "heading": {} }, { "heading": "Customers" }, { "heading": {"en": " "} },
                { "heading": {"en": "Work"}, "form": "customer", "roles": [] } ]
                """)));
        assertThat(issues(files))
                .containsExactlyInAnyOrder(
                        "app.heading.text /navigation/0/heading",
                        "app.heading.text /navigation/1/heading",
                        "app.heading.text /navigation/2/heading",
                        "app.heading.alone /navigation/3");
    }

    private List<String> issues(List<Document> files) {
        return compiler.compile("churn", Bundle.of(files)).issues().stream()
                .map(i -> i.code() + " " + i.place())
                .toList();
    }

    @Test
    void the_manifest_says_everything_that_is_wrong_with_it() {
        var manifest = """
                { "schemaVersion": 1, "key": "Bad Key", "label": { "en": "Only English" }, "zone": "Mars/Base",
                  "roles": [ { "key": "a", "label": {"zh-CN":"甲","en":"A"} }, { "key": "a", "label": {"zh-CN":"甲","en":"A"} } ],
                  "navigation": [ {} ], "customer": [] }
                """;
        var result = compiler.compile("churn", Bundle.of(List.of(new Document("app", "app", manifest))));
        assertThat(result.issues())
                .extracting(Issue::code)
                .contains(
                        "document.key.invalid",
                        "document.label.languages",
                        "app.zone.unknown",
                        "app.page.target",
                        "document.object.expected",
                        "document.key.twice");
    }

    @Test
    void a_bundle_without_manifest_does_not_compile() {
        assertThat(issue(Bundle.of(List.of(form("customer")))))
                .extracting(Issue::code)
                .isEqualTo("bundle.manifest.missing");
    }

    @Test
    void two_compilers_for_one_kind_are_a_programming_error() {
        assertThatThrownBy(() ->
                        new BundleCompiler(List.of(new Forms(), new Forms()), new ActionCatalog(List.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Issue issue(Bundle bundle) {
        var result = compiler.compile("churn", bundle);
        assertThat(result.value()).isEmpty();
        return result.issues().get(0);
    }

    private static Bundle bundle(Document... documents) {
        var all = new java.util.ArrayList<>(List.of(documents));
        all.add(new Document("app", "app", MANIFEST));
        return Bundle.of(all);
    }

    private static Document form(String key) {
        return new Document("form", key, "{\"schemaVersion\":1,\"key\":\"" + key + "\"}");
    }

    private static Document rule(String key, String form) {
        return new Document("rule", key, "{\"schemaVersion\":1,\"key\":\"" + key + "\",\"form\":\"" + form + "\"}");
    }

    private static TableModel table(String key, String sqlName) {
        return new TableModel(key, Label.of(key, key), sqlName, List.of(), "id", List.of(), false);
    }

    private record Form(TableModel table) implements TableSource {}

    private record Rule(String sqlName) {}

    private static final class Forms implements DocumentCompiler<Form> {
        @Override
        public DocumentKind kind() {
            return DocumentKind.FORM;
        }

        @Override
        public Compiled<Form> compile(Document document, CompileScope scope) {
            return Compiled.of(new Form(table(document.key(), scope.app() + "__" + document.key())));
        }
    }

    private static final class Rules implements DocumentCompiler<Rule> {
        @Override
        public DocumentKind kind() {
            return DocumentKind.RULE;
        }

        @Override
        public Compiled<Rule> compile(Document document, CompileScope scope) {
            var form = eddy.core.document.JsonText.parse(document.content())
                    .orThrow()
                    .path("form")
                    .asText();
            Optional<Form> found = scope.compiled(DocumentKind.FORM, form, Form.class);
            return found.map(f -> Compiled.of(new Rule(f.table().sqlName())))
                    .orElseGet(() -> Compiled.failed(Issue.error("rule.form.unknown", "/form")));
        }
    }
}
