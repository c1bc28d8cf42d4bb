package eddy.backend.apps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

/**
 * Which documents use others: rules and flows name a message, a flow or a decision in a member called like its kind.
 * Works on documents that do not compile, too.
 */
final class Uses {

    private static final Pattern SETTINGS =
            Pattern.compile("<eddy:settings[^>]*>(.*?)</eddy:settings>", Pattern.DOTALL);

    private Uses() {}

    /** Key of a document of {@code kind} to the documents that use it. */
    static Map<String, List<Document>> of(Bundle bundle, DocumentKind kind) {
        var uses = new LinkedHashMap<String, List<Document>>();
        for (var user : List.of(DocumentKind.RULE, DocumentKind.FLOW)) {
            for (var document : bundle.documents(user)) {
                named(document, kind).forEach(key -> uses.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(document));
            }
        }
        return uses;
    }

    private static Set<String> named(Document document, DocumentKind kind) {
        var names = new LinkedHashSet<String>();
        if (document.kind().equals(DocumentKind.RULE.key())) {
            collect(Json.of(document), kind.key(), names);
        } else {
            var settings = SETTINGS.matcher(document.content());
            while (settings.find()) {
                collect(Json.of(unescaped(settings.group(1))), kind.key(), names);
            }
        }
        return names;
    }

    private static void collect(JsonNode node, String member, Set<String> names) {
        if (node.path(member).isTextual()) {
            names.add(node.path(member).textValue());
        }
        node.forEach(child -> collect(child, member, names));
    }

    private static String unescaped(String xml) {
        return xml.replace("<![CDATA[", "")
                .replace("]]>", "")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
