package eddy.form.spi;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;

import eddy.form.Author;

/**
 * Records of one table that changed together.
 *
 * @param app     key of the app
 * @param table   key of the form
 * @param sqlName the form's table in the database
 * @param kind    what happened
 * @param fields  keys of the fields that changed; a tag as {@code #key}, a group as {@code #group:key}; for new,
 *                deleted and restored records every field counts and the set is empty
 * @param records the ids, as a query that gives the same answer until the transaction ends
 * @param count   how many
 * @param by      who, and through which door
 * @param at      when
 */
public record ChangeSet(
        String app,
        String table,
        String sqlName,
        Kind kind,
        Set<String> fields,
        Select<Record1<UUID>> records,
        int count,
        Author by,
        Instant at) {

    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED
    }
}
