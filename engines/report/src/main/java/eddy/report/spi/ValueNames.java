package eddy.report.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import eddy.core.table.FieldModel;

/** Names for stored values that say nothing to people: persons' ids, keys of flows, roles, messages. */
public interface ValueNames {

    /** Knows none. */
    ValueNames NONE = (table, field, values, locale) -> Map.of();

    /**
     * @param table  key of the table the values are of
     * @param field  the field they are of
     * @param values stored values as text
     * @return names by value; a value without a name is shown as it is
     */
    Map<String, String> names(String table, FieldModel field, Set<String> values, Locale locale);
}
