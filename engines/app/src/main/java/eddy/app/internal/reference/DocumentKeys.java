package eddy.app.internal.reference;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.reference.Target;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.document.KeptKey;

/** The key of a document, which its content says, too: as a member, as the id of its process or of its decision. */
public final class DocumentKeys {

    private static final Pattern PROCESS = Pattern.compile("(<(?:\\w+:)?process\\b[^>]*?\\sid=\")([^\"]+)");
    private static final Pattern DECISION = Pattern.compile("(<(?:\\w+:)?decision\\b[^>]*?\\sid=\")([^\"]+)");

    private DocumentKeys() {}

    /** Whether the document is what is meant. */
    public static boolean is(Document document, Target target) {
        return target.kind().word().equals(document.kind()) && target.key().equals(document.key());
    }

    /** The same document under another key; what cannot be read as one of its kind keeps its content. */
    public static Document called(Document document, String key) {
        var content =
                switch (DocumentKind.of(document.kind())) {
                    case FLOW -> element(document.content(), PROCESS, "bpmnElement", key);
                    case FORM -> form(document.content(), document.key(), key);
                    case DECISION -> element(document.content(), DECISION, "dmnElementRef", key);
                    default -> json(document.content(), key);
                };
        return new Document(document.kind(), key, content);
    }

    /** Whether an element inside of the document has this id, so that the document itself cannot be called so. */
    public static boolean holds(Document document, String id) {
        return document.content().contains(" id=\"" + id + "\"");
    }

    private static String element(String xml, Pattern pattern, String reference, String key) {
        var match = pattern.matcher(xml);
        if (!match.find()) {
            return xml;
        }
        return (xml.substring(0, match.start(2)) + key + xml.substring(match.end(2)))
                .replace(reference + "=\"" + match.group(2) + "\"", reference + "=\"" + key + "\"");
    }

    private static String json(String text, String key) {
        return changed(text, document -> document.put("key", key));
    }

    /** A form keeps its table; called as it began, it needs no word about it. */
    private static String form(String text, String before, String key) {
        return changed(text, document -> {
            var kept = KeptKey.of(before, document);
            document.put("key", key);
            if (kept.equals(key)) {
                document.remove(KeptKey.MEMBER);
            } else {
                document.put(KeptKey.MEMBER, kept);
            }
        });
    }

    private static String changed(String text, Consumer<ObjectNode> change) {
        return JsonText.parse(text)
                .value()
                .filter(ObjectNode.class::isInstance)
                .map(node -> {
                    ObjectNode changed = node.deepCopy();
                    change.accept(changed);
                    return changed.toPrettyString() + "\n";
                })
                .orElse(text);
    }
}
