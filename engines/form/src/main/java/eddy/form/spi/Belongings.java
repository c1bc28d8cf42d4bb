package eddy.form.spi;

import java.util.List;

/**
 * A table beside the forms whose rows belong to records: todos, messages, comments … They follow a record that is merged
 * into another, and come back with it.
 *
 * @param table    its name in the database, unique among all
 * @param record   the column that holds the record's id
 * @param row      the column that tells the rows of one record apart
 * @param named    whether that column holds a text; an id otherwise
 * @param distinct columns of which no two rows of one record may have the same values: such a row stays where it is
 * @param marked   a text column among {@code distinct}, or {@code null}: what is moved is marked there, so that rows yet to
 *                 come do not meet it
 * @param counted  whether people are told how many there are
 */
public record Belongings(
        String table, String record, String row, boolean named, List<String> distinct, String marked, boolean counted) {

    public Belongings {
        distinct = List.copyOf(distinct);
    }

    /** Rows with an id of their own. */
    public static Belongings rows(String table, String record, String... distinct) {
        return new Belongings(table, record, "id", false, List.of(distinct), null, false);
    }

    /** At most one row of each name for a record. */
    public static Belongings named(String table, String record, String name) {
        return new Belongings(table, record, name, true, List.of(name), null, false);
    }

    /** The same, with rows marked in {@code column} when they are moved. */
    public Belongings marking(String column) {
        return new Belongings(table, record, row, named, distinct, column, counted);
    }

    /** The same, and people are told how many there are. */
    public Belongings told() {
        return new Belongings(table, record, row, named, distinct, marked, true);
    }
}
