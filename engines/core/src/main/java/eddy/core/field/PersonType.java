package eddy.core.field;

import java.util.List;

import eddy.core.Label;

/** A person who can sign in. {@code within} asks for the departments the person is in. */
final class PersonType extends IdType {

    private static final List<String> OPERATORS = List.of("eq", "ne", "in", "notIn", "within", "empty", "notEmpty");

    PersonType() {
        super("person", Label.of("成员", "Person"), ValueKind.PERSON, OPERATORS);
    }
}
