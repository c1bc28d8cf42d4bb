package eddy.backend.apps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.AppManifest;
import eddy.app.Bundle;
import eddy.core.Label;
import eddy.core.document.DocumentKind;

/** The tags and groups that the rules and flows of a bundle give. */
public final class Tags {

    /** In the settings of a flow's step, which are JSON text inside XML. */
    private static final Pattern IN_FLOW = Pattern.compile("\"(tag|group)\"\\s*:\\s*\"([a-z][a-z0-9_]{0,39})\"");

    private Tags() {}

    /** Each tag, named after the first rule that gives it. */
    public static List<AppView.Named> givenBy(Bundle bundle) {
        Map<String, Label> tags = new LinkedHashMap<>();
        for (var document : bundle.documents(DocumentKind.RULE)) {
            var rule = Json.of(document);
            for (var actions : List.of(rule.path("then"), rule.path("otherwise"))) {
                for (JsonNode action : actions) {
                    if (action.path("action").asText().equals("add_tag")) {
                        tags.putIfAbsent(action.path("tag").asText(), Labels.of(document));
                    }
                }
            }
        }
        for (var tag : inFlows(bundle, "tag")) {
            tags.putIfAbsent(tag, Label.of(tag, tag));
        }
        return named(tags);
    }

    /** Each group, by the name the manifest gives it. */
    public static List<AppView.Named> groups(Bundle bundle, AppManifest manifest) {
        Map<String, Label> groups = new TreeMap<>();
        manifest.groups().forEach(g -> groups.put(g.key(), g.label()));
        inFlows(bundle, "group").forEach(g -> groups.putIfAbsent(g, Label.of(g, g)));
        for (var document : bundle.documents(DocumentKind.RULE)) {
            Json.of(document).findValuesAsText("group").forEach(g -> groups.putIfAbsent(g, Label.of(g, g)));
        }
        return named(groups);
    }

    private static List<AppView.Named> named(Map<String, Label> labels) {
        return labels.entrySet().stream()
                .map(e -> new AppView.Named(e.getKey(), e.getValue()))
                .toList();
    }

    private static TreeSet<String> inFlows(Bundle bundle, String what) {
        var found = new TreeSet<String>();
        for (var flow : bundle.documents(DocumentKind.FLOW)) {
            var match = IN_FLOW.matcher(flow.content().replace("&#34;", "\"").replace("&quot;", "\""));
            while (match.find()) {
                if (match.group(1).equals(what)) {
                    found.add(match.group(2));
                }
            }
        }
        return found;
    }
}
