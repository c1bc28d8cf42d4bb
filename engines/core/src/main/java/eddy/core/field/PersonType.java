package eddy.core.field;

import eddy.core.Label;

/** A person who can sign in. */
final class PersonType extends IdType {

    PersonType() {
        super("person", Label.of("成员", "Person"), ValueKind.PERSON);
    }
}
