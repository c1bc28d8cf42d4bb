package eddy.form;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, of which only some columns were asked for.
 *
 * @param rows the values of each record in the order of the columns, as jOOQ binds them; {@code null} for none
 * @param next what {@link RecordQuery#after(String)} takes for the part that follows; empty at the end
 */
public record RecordColumns(List<Object[]> rows, Optional<String> next) {

    public RecordColumns {
        rows = List.copyOf(rows);
    }
}
