package eddy.core.document;

import eddy.core.table.TableModel;

/** A compiled document that brings a table into the app. */
public interface TableSource {

    TableModel table();
}
