package eddy.app.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.AppManifest;
import eddy.app.AppManifest.Customer;
import eddy.app.AppManifest.Entry;
import eddy.app.AppManifest.Events;
import eddy.app.AppManifest.Group;
import eddy.app.AppManifest.Heading;
import eddy.app.AppManifest.Page;
import eddy.app.AppManifest.Role;
import eddy.app.AppManifest.SampleUser;
import eddy.app.Keys;
import eddy.app.MenuIcons;
import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** Reads {@code app.json}. What it refers to is looked at later, by {@link ManifestReferences}. */
public final class ManifestCompiler implements DocumentCompiler<AppManifest> {

    private static final String HEADING = "heading";
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public DocumentKind kind() {
        return DocumentKind.APP;
    }

    @Override
    public Compiled<AppManifest> compile(Document document, CompileScope scope) {
        return JsonText.parse(document.content()).then(ManifestCompiler::read);
    }

    /** Stands in while the real manifest is broken, so that the other documents can still be checked. */
    static AppManifest empty() {
        return new AppManifest(
                "app",
                new Label(null),
                new Label(null),
                "",
                "",
                DEFAULT_ZONE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Compiled<AppManifest> read(JsonNode json) {
        var in = new Fields(json, "", new ArrayList<>());
        var manifest = new AppManifest(
                in.text("key"),
                in.label("label", true),
                in.label("description", false),
                in.optional("icon").orElse("eddy"),
                in.optional("version").orElse("0.1.0"),
                zone(in),
                in.list("roles", (f, i) -> new Role(key(f), f.label("label", true))),
                in.list("groups", (f, i) -> new Group(key(f), f.label("label", true))),
                in.list("navigation", (f, i) -> entry(f)),
                in.object("customer").map(ManifestCompiler::customer),
                in.object("events").map(ManifestCompiler::events),
                in.list("sampleUsers", (f, i) -> sampleUser(f)));
        unique(manifest.roles().stream().map(Role::key).toList(), "/roles", in.issues());
        unique(manifest.groups().stream().map(Group::key).toList(), "/groups", in.issues());
        unique(manifest.sampleUsers().stream().map(SampleUser::username).toList(), "/sampleUsers", in.issues());
        return Compiled.of(manifest, in.issues());
    }

    private static ZoneId zone(Fields in) {
        var name = in.optional("zone");
        try {
            return name.map(ZoneId::of).orElse(DEFAULT_ZONE);
        } catch (DateTimeException e) {
            in.issues().add(Issue.error("app.zone.unknown", "/zone", "zone", name.orElse("")));
            return DEFAULT_ZONE;
        }
    }

    private static String key(Fields in) {
        var key = in.text("key");
        if (!key.isEmpty() && !Keys.valid(key)) {
            in.issues().add(Issue.error("document.key.invalid", in.place() + "/key", "key", key));
        }
        return key;
    }

    private static Entry entry(Fields in) {
        return in.json().has(HEADING) ? heading(in) : page(in);
    }

    private static Heading heading(Fields in) {
        var texts = new TreeMap<String, String>();
        in.json()
                .path(HEADING)
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            in.issues().add(Issue.error("app.heading.text", in.place() + "/" + HEADING));
        }
        var others = new TreeSet<String>();
        in.json().fieldNames().forEachRemaining(others::add);
        others.remove(HEADING);
        if (!others.isEmpty()) {
            in.issues().add(Issue.error("app.heading.alone", in.place(), "names", String.join(", ", others)));
        }
        return new Heading(new Label(texts));
    }

    private static Page page(Fields in) {
        var page = new Page(
                in.optional("form"),
                in.optional("board"),
                in.label("label", false),
                in.optional("icon"),
                in.texts("roles"));
        if (page.form().isPresent() == page.board().isPresent()) {
            in.issues().add(Issue.error("app.page.target", in.place()));
        }
        page.icon().filter(icon -> !MenuIcons.NAMES.contains(icon)).ifPresent(icon -> in.issues()
                .add(Issue.error("app.page.icon", in.place() + "/icon", "icon", icon, "icons", MenuIcons.NAMES)));
        return page;
    }

    private static Customer customer(Fields in) {
        return new Customer(
                in.text("form"),
                in.optional("name"),
                in.optional("email"),
                in.optional("phone"),
                in.optional("language"),
                in.optional("owner"),
                in.optional("uniqueKey"));
    }

    private static Events events(Fields in) {
        return new Events(in.text("form"), in.text("link"), in.text("id"), in.text("type"), in.text("at"));
    }

    private static SampleUser sampleUser(Fields in) {
        return new SampleUser(in.text("username"), in.text("name"), in.texts("roles"));
    }

    private static void unique(List<String> keys, String place, List<Issue> issues) {
        var seen = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                issues.add(Issue.error("document.key.twice", place + "/" + i, "key", keys.get(i)));
            }
        }
    }

    /** The members of one JSON object, read with issues instead of exceptions. */
    private record Fields(JsonNode json, String place, List<Issue> issues) {

        String text(String name) {
            var value = optional(name);
            if (value.isEmpty() && !json.path(name).isValueNode()) {
                issues.add(Issue.error("document.member.missing", place, "name", name));
            }
            return value.orElse("");
        }

        Optional<String> optional(String name) {
            var value = json.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isTextual() || value.textValue().isBlank()) {
                issues.add(Issue.error("document.member.text", place + "/" + name, "name", name));
                return Optional.empty();
            }
            return Optional.of(value.textValue());
        }

        Label label(String name, boolean required) {
            var value = json.path(name);
            if (value.isMissingNode() && !required) {
                return new Label(null);
            }
            var texts = new TreeMap<String, String>();
            value.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
            if (!value.isObject()
                    || texts.values().stream().anyMatch(String::isBlank)
                    || required && !(texts.containsKey("zh-CN") && texts.containsKey("en"))) {
                issues.add(Issue.error("document.label.languages", place + "/" + name, "name", name));
            }
            return new Label(texts);
        }

        Optional<Fields> object(String name) {
            var value = json.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isObject()) {
                issues.add(Issue.error("document.object.expected", place + "/" + name));
                return Optional.empty();
            }
            return Optional.of(new Fields(value, place + "/" + name, issues));
        }

        <T> List<T> list(String name, BiFunction<Fields, Integer, T> element) {
            var value = json.path(name);
            var result = new ArrayList<T>();
            if (!value.isMissingNode() && !value.isArray()) {
                issues.add(Issue.error("document.list.expected", place + "/" + name, "name", name));
                return result;
            }
            for (int i = 0; i < value.size(); i++) {
                var at = place + "/" + name + "/" + i;
                if (value.get(i).isObject()) {
                    result.add(element.apply(new Fields(value.get(i), at, issues), i));
                } else {
                    issues.add(Issue.error("document.object.expected", at));
                }
            }
            return result;
        }

        List<String> texts(String name) {
            var result = new ArrayList<String>();
            json.path(name).forEach(t -> result.add(t.asText()));
            return result;
        }
    }
}
