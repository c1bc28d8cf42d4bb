package eddy.core.document;

/**
 * One text document of an app.
 *
 * @param kind    for example {@code form}, {@code flow}, {@code rule}
 * @param key     stable snake_case id, unique within its kind
 * @param content the text exactly as stored
 */
public record Document(String kind, String key, String content) {

    /** The path inside a bundle, for example {@code rules/high_risk.rule.json}. */
    public String path() {
        return DocumentKind.of(kind).path(key);
    }
}
