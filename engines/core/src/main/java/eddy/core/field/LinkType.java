package eddy.core.field;

import eddy.core.Label;

/** A link to a record of another form; the setting {@code form} says which. */
final class LinkType extends IdType {

    LinkType() {
        super("link", Label.of("关联记录", "Linked record"), ValueKind.LINK, SAME_OPERATORS);
    }
}
