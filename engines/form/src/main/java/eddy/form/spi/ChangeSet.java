package eddy.form.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.form.Author;

/**
 * Records of one table that changed together.
 *
 * @param app     key of the app
 * @param table   key of the form, as it is in the release in force
 * @param sqlName the form's table in the database
 * @param kind    what happened
 * @param fields  keys of the fields that changed; a tag as {@code #key}, a group as {@code #group:key}; for new,
 *                deleted and restored records every field counts and the set is empty
 * @param records the ids, as a query that gives the same answer until the transaction ends
 * @param listed  the ids themselves where whoever changed the records held them anyway; ask by {@link #holds}
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
        Optional<List<UUID>> listed,
        int count,
        Author by,
        Instant at) {

    /** Records known by a query alone. */
    public ChangeSet(
            String app,
            String table,
            String sqlName,
            Kind kind,
            Set<String> fields,
            Select<Record1<UUID>> records,
            int count,
            Author by,
            Instant at) {
        this(app, table, sqlName, kind, fields, records, Optional.empty(), count, by, at);
    }

    /** Records known one by one. */
    public static ChangeSet listed(
            String app,
            String table,
            String sqlName,
            Kind kind,
            Set<String> fields,
            Collection<UUID> ids,
            Author by,
            Instant at) {
        var id = DSL.field(DSL.name("id"), SQLDataType.UUID);
        var query = DSL.select(id).from(DSL.table(DSL.name(sqlName))).where(id.in(ids));
        var list = Optional.of(List.copyOf(ids));
        return new ChangeSet(app, table, sqlName, kind, fields, query, list, ids.size(), by, at);
    }

    /** The same change of a form that is called otherwise. */
    public ChangeSet of(String form) {
        return new ChangeSet(app, form, sqlName, kind, fields, records, listed, count, by, at);
    }

    /** The same change of some of its records alone. */
    public ChangeSet only(Collection<UUID> ids) {
        return listed(app, table, sqlName, kind, fields, ids, by, at);
    }

    /**
     * That {@code id} is one of the records, for the {@code where} of a query. Named one by one where that is possible: H2
     * asks a nested query anew for every row once somebody else has written.
     */
    public Condition holds(Field<UUID> id) {
        return listed.map(id::in).orElseGet(() -> id.in(records));
    }

    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED
    }
}
