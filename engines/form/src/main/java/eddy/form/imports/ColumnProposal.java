package eddy.form.imports;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What could be done with one column of a file.
 *
 * @param samples    a few of its values
 * @param blanks     how many of the rows looked at have nothing there
 * @param field      key of the field it fits best, if any does
 * @param confidence 0 to 1
 * @param newField   where no field fits: a field it could become
 */
public record ColumnProposal(
        int index,
        String header,
        List<String> samples,
        long blanks,
        Optional<String> field,
        double confidence,
        Optional<NewField> newField) {

    /**
     * A field that is not in the form yet.
     *
     * @param property its property in the form's schema, {@code x-eddy} included
     */
    public record NewField(String key, ObjectNode property) {}
}
