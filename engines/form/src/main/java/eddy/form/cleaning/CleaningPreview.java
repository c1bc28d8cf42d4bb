package eddy.form.cleaning;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What rules would do to the records that stand.
 *
 * @param looked  how many records were looked at, the newest
 * @param records how many there are
 * @param changed how many of those looked at would get another value
 */
public record CleaningPreview(long looked, long records, long changed, List<Effect> rules) {

    /**
     * What one rule would do.
     *
     * @param corrected records with a field it would give another value
     * @param marked    records it would tag
     * @param refused   records whose value it would not take again
     * @param samples   some of these
     */
    public record Effect(String rule, long corrected, long marked, long refused, List<Sample> samples) {}

    /** @param after what the value would become; equal to {@code before} where it would stay */
    public record Sample(UUID record, String title, String field, JsonNode before, JsonNode after) {}
}
