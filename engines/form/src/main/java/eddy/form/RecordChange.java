package eddy.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One change of one field of a record.
 *
 * @param field  key of the field; {@code #created}, {@code #deleted}, {@code #restored}; for a tag {@code #tag} and for
 *               a group {@code #group}, with the key in {@code before} (taken away) or {@code after} (given)
 * @param before the value before; JSON null when there was none
 * @param after  the value after; JSON null when there is none
 * @param by     the person, if it was one
 * @param origin see {@link Author#origin()}
 */
public record RecordChange(
        Instant at, Optional<UUID> by, String origin, String field, JsonNode before, JsonNode after) {}
