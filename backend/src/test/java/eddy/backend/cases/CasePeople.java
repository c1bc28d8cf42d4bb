package eddy.backend.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eddy.backend.apps.LiveApp;
import eddy.flow.Person;
import eddy.flow.Todo;

/** The people a case may name: those its app brings along, with the roles they hold. */
record CasePeople(String app, List<One> all) {

    static final CasePeople NOBODY = new CasePeople("", List.of());

    record One(UUID id, String username, String name, Set<String> roles) {}

    static CasePeople of(LiveApp app) {
        return new CasePeople(
                app.key(),
                app.manifest().sampleUsers().stream()
                        .map(u -> new One(
                                UUID.nameUUIDFromBytes(u.username().getBytes(StandardCharsets.UTF_8)),
                                u.username(),
                                u.name(),
                                Set.copyOf(u.roles())))
                        .toList());
    }

    Optional<One> named(String username) {
        return all.stream().filter(p -> p.username().equals(username)).findFirst();
    }

    Optional<One> with(UUID id) {
        return all.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The name of the account, as a case writes it. */
    String username(UUID id) {
        return with(id).map(One::username).orElse(String.valueOf(id));
    }

    /** Who does a todo when the case names nobody: the one it was given to, or the first of its pool. */
    Optional<Person> doing(Todo todo) {
        return all.stream().map(this::person).filter(todo::mayComplete).findFirst();
    }

    Person person(One one) {
        return new Person(one.id(), one.username(), Map.of(app, one.roles()));
    }
}
