package eddy.core.document;

import java.util.List;

import eddy.core.table.TableModel;

/** A compiled document that brings a table into the app. */
public interface TableSource {

    TableModel table();

    /** The tables of its sub-tables, which link to {@link #table()}. */
    default List<TableModel> subtables() {
        return List.of();
    }
}
