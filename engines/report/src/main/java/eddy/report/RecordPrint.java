package eddy.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.form.CompiledForm;

/**
 * One record to print, in the layout of its form.
 *
 * @param values   by field key, as the API shows them
 * @param title    what the record is called; may be empty
 * @param names    whom the id in a link, person or department field means; for those in rows under {@code field.row.column}
 * @param pictures the bytes of a file by its id, for pictures that may be drawn; asked once for each
 */
public record RecordPrint(
        CompiledForm form,
        ObjectNode values,
        String title,
        Stamp created,
        Stamp changed,
        Map<String, String> names,
        Function<UUID, Optional<byte[]>> pictures,
        Printing printing) {

    public RecordPrint {
        names = Map.copyOf(names);
    }

    /** @param by empty when no person did it */
    public record Stamp(Instant at, String by) {}
}
