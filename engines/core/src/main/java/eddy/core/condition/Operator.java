package eddy.core.condition;

import java.util.Arrays;
import java.util.Optional;

/** The comparison operators; the key is their name in JSON. */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    /** The value is one of a list of constants. */
    IN("in"),
    NOT_IN("notIn"),
    /** Text contains text (case-insensitive), or a multi-choice contains an option. */
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    ENDS_WITH("endsWith"),
    /** A region or a department is another one or lies in it; a person is in such a department. */
    WITHIN("within"),
    /** No value, or blank text. Never unknown. */
    EMPTY("empty"),
    NOT_EMPTY("notEmpty");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Operator> of(String key) {
        return Arrays.stream(values()).filter(o -> o.key.equals(key)).findFirst();
    }
}
