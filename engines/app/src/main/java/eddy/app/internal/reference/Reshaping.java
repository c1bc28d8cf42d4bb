package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says otherwise what a document says of records, where the same can be said otherwise. */
interface Reshaping {

    Reshaping NONE = new Reshaping() {
        @Override
        public void condition(ObjectNode node, String table) {}

        @Override
        public void operand(ObjectNode node) {}
    };

    /** A condition on the records of a table; its parts have been reshaped already. */
    void condition(ObjectNode node, String table);

    /** An aggregate over linked records, which may be a roll-up. */
    void operand(ObjectNode node);
}
