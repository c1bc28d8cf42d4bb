package eddy.touch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.field.ValueKind;
import eddy.core.formula.MergeText;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/** Compiles message documents ({@code docs/formats/README.md}). */
public final class MessageCompiler implements DocumentCompiler<CompiledMessage> {

    /** Channels a message may be written for. */
    public static final Set<String> CHANNELS = Set.of("email", "sms", "push");

    private static final Set<String> PROPERTIES =
            Set.of("schemaVersion", "key", "label", "description", "channel", "purpose", "subject", "body");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int MAX_LENGTH = 20_000;

    @Override
    public DocumentKind kind() {
        return DocumentKind.MESSAGE;
    }

    @Override
    public Compiled<CompiledMessage> compile(Document document, CompileScope scope) {
        return JsonText.parse(document.content()).then(json -> new Reading(document.key(), json, scope).message());
    }

    private static final class Reading {
        private final String key;
        private final JsonNode json;
        private final CompileScope scope;
        private final List<Issue> issues = new ArrayList<>();

        Reading(String key, JsonNode json, CompileScope scope) {
            this.key = key;
            this.json = json;
            this.scope = scope;
        }

        Compiled<CompiledMessage> message() {
            json.fieldNames().forEachRemaining(name -> {
                if (!PROPERTIES.contains(name)) {
                    issues.add(Issue.error("message.property.unknown", "/" + name, "property", name));
                }
            });
            if (json.path("schemaVersion").asInt() != 1) {
                issues.add(Issue.error("message.version", "/schemaVersion"));
            }
            if (!json.path("key").asText().equals(key)) {
                issues.add(Issue.error("message.key", "/key", "key", key));
            }
            var channel = json.path("channel").asText();
            if (!CHANNELS.contains(channel)) {
                issues.add(Issue.error("message.channel", "/channel", "channel", channel));
            }
            var purpose = Purpose.of(json.path("purpose").asText());
            if (purpose.isEmpty()) {
                issues.add(Issue.error(
                        "message.purpose",
                        "/purpose",
                        "purpose",
                        json.path("purpose").asText()));
            }
            var subject = texts("subject");
            var body = texts("body");
            if (body.isEmpty()) {
                issues.add(Issue.error("message.body.missing", "/body"));
            }
            if (channel.equals("email") && !subject.keySet().containsAll(body.keySet())) {
                issues.add(Issue.error("message.subject.missing", "/subject"));
            }
            var customers = scope.tables()
                    .table(scope.manifest().path("customer").path("form").asText());
            if (customers.isEmpty()) {
                issues.add(Issue.error("message.customer.missing", ""));
            } else {
                names("subject", subject, customers.get());
                names("body", body, customers.get());
            }
            if (issues.stream().anyMatch(Issue::isError)) {
                return Compiled.failed(issues);
            }
            return Compiled.of(
                    new CompiledMessage(key, label(), channel, purpose.orElseThrow(), subject, body), issues);
        }

        private Label label() {
            var texts = new TreeMap<String, String>();
            json.path("label")
                    .properties()
                    .forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
            return new Label(texts);
        }

        private Map<String, MergeText> texts(String part) {
            var texts = new TreeMap<String, MergeText>();
            for (var entry : json.path(part).properties()) {
                var place = "/" + part + "/" + entry.getKey();
                if (!LANGUAGES.contains(entry.getKey())
                        || !entry.getValue().isTextual()
                        || entry.getValue().textValue().isBlank()) {
                    issues.add(Issue.error("message.text.invalid", place, "language", entry.getKey()));
                } else if (entry.getValue().textValue().length() > MAX_LENGTH) {
                    issues.add(Issue.error("message.text.long", place, "limit", MAX_LENGTH));
                } else {
                    var parsed = MergeText.parse(entry.getValue().textValue());
                    parsed.issues().forEach(i -> issues.add(i.under(place)));
                    parsed.value().ifPresent(t -> texts.put(entry.getKey(), t));
                }
            }
            return texts;
        }

        private void names(String part, Map<String, MergeText> texts, TableModel customers) {
            texts.forEach((language, text) -> text.reads().stream()
                    .filter(name -> !known(name, customers))
                    .forEach(name -> issues.add(Issue.error(
                            "message.field.unknown",
                            "/" + part + "/" + language,
                            "field",
                            name,
                            "form",
                            customers.key()))));
        }

        /** A field of the customer; of a person, the name. */
        private static boolean known(String name, TableModel customers) {
            var person =
                    customers.field(name.split("\\.")[0]).filter(f -> f.type().kind() == ValueKind.PERSON);
            return person.isPresent()
                    ? name.equals(person.get().key() + ".name")
                    : customers.field(name).isPresent();
        }
    }
}
