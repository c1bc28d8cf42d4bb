package eddy.app.internal.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** The ways over the documents of one bundle, by kind. */
public final class DocumentWalks {

    private static final Map<DocumentKind, DocumentWalk> JSON = new EnumMap<>(DocumentKind.class);

    static {
        for (var walk : List.of(
                new AppWalk(), new FormWalk(), new MessageWalk(), new RuleWalk(), new BoardWalk(), new CaseWalk())) {
            JSON.put(walk.kind(), walk);
        }
    }

    private static final Visitor SAME = (target, place, part) -> target.name();

    private final Links links;

    public DocumentWalks(Bundle bundle) {
        links = new Links(bundle);
    }

    /** The document with what it asks of records asked otherwise. */
    Document reshaped(Document document, Reshaping reshaping) {
        return walk(document, new Walk(links, SAME, reshaping));
    }

    JsonNode reshaped(JsonNode condition, String form, Reshaping reshaping) {
        JsonNode copy = condition.deepCopy();
        new ConditionWalk(new Walk(links, SAME, reshaping)).condition(copy, form, "");
        return copy;
    }

    /** The document as the visitor's answers make it; itself, letter for letter, when they change nothing. */
    public Document walk(Document document, Visitor visitor) {
        return walk(document, new Walk(links, visitor, Reshaping.NONE));
    }

    private static Document walk(Document document, Walk walk) {
        var kind = DocumentKind.of(document.kind());
        var content =
                switch (kind) {
                    case FLOW -> FlowWalk.walk(document, walk);
                    case DECISION -> DecisionWalk.walk(document, walk);
                    default -> json(document, JSON.get(kind), walk);
                };
        return new Document(document.kind(), document.key(), content);
    }

    /** Shows what a condition on records of a table points to, and changes it as the answers say. */
    public void condition(JsonNode condition, String form, Visitor visitor) {
        new ConditionWalk(new Walk(links, visitor, Reshaping.NONE)).condition(condition, form, "");
    }

    private static String json(Document document, DocumentWalk way, Walk walk) {
        var read = JsonText.parse(document.content()).value();
        if (read.isEmpty()) {
            return document.content();
        }
        var changed = read.get().deepCopy();
        way.walk(changed, walk);
        return changed.equals(read.get()) ? document.content() : changed.toPrettyString() + "\n";
    }
}
