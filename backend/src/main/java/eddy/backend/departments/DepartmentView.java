package eddy.backend.departments;

import java.util.UUID;

import eddy.backend.identity.DepartmentNode;
import eddy.backend.identity.Person;

/**
 * A department as the API shows one.
 *
 * @param parent {@code null} at the top
 * @param nameEn {@code null} when one name serves both languages
 * @param head   {@code null} when nobody leads it
 * @param people how many are directly in it
 */
public record DepartmentView(
        UUID id, UUID parent, String name, String nameEn, Person head, boolean retired, int people) {

    static DepartmentView of(DepartmentNode node, Person head, int people) {
        return new DepartmentView(node.id(), node.parent(), node.name(), node.nameEn(), head, node.retired(), people);
    }
}
