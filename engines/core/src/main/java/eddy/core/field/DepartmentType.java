package eddy.core.field;

import java.util.List;

import eddy.core.Label;

/**
 * A department of the directory. The setting {@code default} with the value {@code own} proposes the department of whoever
 * writes a new record.
 */
final class DepartmentType extends IdType {

    DepartmentType() {
        super(
                "department",
                Label.of("部门", "Department"),
                ValueKind.DEPARTMENT,
                List.of("within", "eq", "ne", "in", "notIn", "empty", "notEmpty"));
    }
}
