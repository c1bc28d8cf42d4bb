package eddy.core.field;

/** What a value can be compared with: two operands fit when their kinds are equal. */
public enum ValueKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** A calendar day without a time zone. */
    DATE,
    /** An instant, stored as timestamp with time zone. */
    DATETIME,
    /** One of a fixed list of text values. */
    CHOICE,
    /** Several of a fixed list; stored as a JSON array of text. */
    CHOICES,
    /** The id of a record of another table. */
    LINK,
    /** The id of a person (a user account). */
    PERSON,
    /** The id of a department. */
    DEPARTMENT,
    /** A region of China; stored as its code of six digits. */
    REGION,
    /** A region and a street; stored as a JSON object whose region comes first. */
    ADDRESS;

    /** Whether values are ids of something that is kept, and called by a name, elsewhere. */
    public boolean pointsElsewhere() {
        return this == LINK || this == PERSON || this == DEPARTMENT;
    }
}
