package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;

/** {@code contains}: text inside text or the street of an address, whatever the case, or an option among the chosen
 * ones. */
record Containing() implements Comparing {

    private static final String STREET = "\"street\":\"";

    @Override
    public boolean fits(ValueKind left) {
        return left == ValueKind.TEXT || left == ValueKind.CHOICES || left == ValueKind.ADDRESS;
    }

    @Override
    public ValueKind right(ValueKind left) {
        return left == ValueKind.CHOICES ? ValueKind.CHOICE : ValueKind.TEXT;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        var text = left.sql().coerce(String.class);
        if (left.kind() == ValueKind.CHOICES) {
            return DSL.position(text, element(right.get(0))).gt(DSL.inline(0));
        }
        if (left.kind() == ValueKind.ADDRESS) {
            text = street(text);
        }
        var part = right.get(0).sql().coerce(String.class);
        return DSL.position(DSL.lower(text), DSL.lower(part)).gt(DSL.inline(0));
    }

    /** What an address says besides its region and postcode; without a street nothing is in it. */
    private static Field<String> street(Field<String> address) {
        var at = DSL.position(address, STREET);
        return DSL.when(at.gt(0), DSL.substring(address, at.plus(STREET.length())))
                .when(address.isNotNull(), DSL.inline(""));
    }

    /** The option as it stands in the stored JSON array, quotes included, so that no option is found inside another. */
    private static Field<String> element(Side option) {
        if (option instanceof Side.Known known && known.value().isPresent()) {
            return DSL.val(TextNode.valueOf((String) known.value().get()).toString());
        }
        return DSL.concat(DSL.inline("\""), option.sql().coerce(String.class), DSL.inline("\""));
    }
}
