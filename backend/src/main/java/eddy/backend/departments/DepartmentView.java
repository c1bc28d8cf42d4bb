package eddy.backend.departments;

import java.util.Map;
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
 * @param peopleWithin how many are in it or below it, each counted once
 */
public record DepartmentView(
        UUID id, UUID parent, String name, String nameEn, Person head, boolean retired, int people, int peopleWithin) {

    static DepartmentView of(DepartmentNode node, Person head, Map<UUID, Integer> people, Map<UUID, Integer> within) {
        return new DepartmentView(
                node.id(),
                node.parent(),
                node.name(),
                node.nameEn(),
                head,
                node.retired(),
                people.getOrDefault(node.id(), 0),
                within.getOrDefault(node.id(), 0));
    }
}
