package eddy.form;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next what {@link RecordQuery#after(String)} takes for the part that follows; empty at the end
 */
public record RecordPage(List<StoredRecord> items, Optional<String> next) {

    public RecordPage {
        items = List.copyOf(items);
    }
}
