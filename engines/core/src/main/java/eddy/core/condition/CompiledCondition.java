package eddy.core.condition;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;

import eddy.core.table.TableModel;

/** A condition checked against the tables it speaks of; immutable, shared between threads. */
public interface CompiledCondition {

    TableModel table();

    /** The predicate on the rows of {@link #table()} under {@code alias}; all values are bound parameters. */
    org.jooq.Condition predicate(String alias, AsOf asOf);

    /** Every field the answer depends on, of this and of linked tables, and tags as {@code #tag}. */
    Set<Read> reads();

    /** Each comparison with the values it saw for one record, in document order. */
    List<Explained> explain(DSLContext db, UUID record, AsOf asOf);

    /** A field read: {@code table} and {@code field} keys; a tag is read as field {@code #key}. */
    record Read(String table, String field) {}

    /**
     * One leaf of the condition for one record.
     *
     * @param pointer JSON pointer of the leaf inside the condition
     * @param left    the left value as text; {@code null} when missing
     * @param op      the operator's key, or {@code every/any/none/tag}
     * @param right   the right value as text; {@code null} when missing or none
     * @param holds   true, false, or {@code null} for unknown
     */
    record Explained(String pointer, String left, String op, String right, Boolean holds) {}
}
