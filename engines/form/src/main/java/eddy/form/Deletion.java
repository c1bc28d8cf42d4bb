package eddy.form;

import java.util.List;

import eddy.core.table.FieldModel;

/**
 * What a deletion took along beside the record itself.
 *
 * @param deleted  records that went with it into the recycle bin
 * @param unlinked records that lost a link to it, or to one that went with it
 */
public record Deletion(List<Along> deleted, List<Along> unlinked) {

    public Deletion {
        deleted = List.copyOf(deleted);
        unlinked = List.copyOf(unlinked);
    }

    /**
     * Records of one form that were concerned by one link.
     *
     * @param form of the records that were changed
     * @param link in the form, or in one of its sub-tables
     */
    public record Along(CompiledForm form, FieldModel link, int count) {}
}
