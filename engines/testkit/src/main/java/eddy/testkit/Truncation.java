package eddy.testkit;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

final class Truncation {

    private Truncation() {}

    static void run(DSLContext db, Vendor vendor) {
        var tables = db.meta().filterSchemas(s -> s.getName().equalsIgnoreCase("public")).getTables().stream()
                .filter(t -> !t.getName().startsWith("flyway_"))
                .map(t -> (Table<?>) DSL.table(t.getQualifiedName()))
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        switch (vendor) {
            case H2 -> {
                db.execute("set referential_integrity false");
                tables.forEach(t -> db.truncate(t).execute());
                db.execute("set referential_integrity true");
            }
            case POSTGRESQL -> db.truncate(tables).execute();
        }
    }
}
