package eddy.backend.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Table;

import eddy.backend.data.Columns;

/** The tables of departments, which the conditions of the core read too. */
final class DepartmentTables {

    static final Table<?> DEPARTMENT = Columns.table("department");
    static final Field<UUID> ID = Columns.id("id");
    static final Field<UUID> PARENT = Columns.id("parent");
    static final Field<String> NAME = Columns.text("name");
    static final Field<String> NAME_EN = Columns.text("name_en");
    static final Field<UUID> HEAD = Columns.id("head");
    static final Field<Boolean> RETIRED = Columns.flag("retired");
    static final Field<OffsetDateTime> CREATED_AT = Columns.time("created_at");
    static final Field<OffsetDateTime> UPDATED_AT = Columns.time("updated_at");

    /** Each department within itself and within all those above it. */
    static final Table<?> WITHIN = Columns.table("department_within");

    static final Field<UUID> ABOVE = Columns.id("above");

    static final Table<?> MEMBER = Columns.table("department_member");
    static final Field<UUID> OF = Columns.id("department");
    static final Field<UUID> ACCOUNT = Columns.id("account");
    static final Field<Integer> PLACE = Columns.number("place");

    private DepartmentTables() {}
}
