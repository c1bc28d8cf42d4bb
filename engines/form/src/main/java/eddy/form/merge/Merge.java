package eddy.form.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A merge that was done.
 *
 * @param version  of the record that stays, after it
 * @param title    what that record was called then
 * @param others   the records that went, with what they were called
 * @param fields   how many fields of the record that stays got another value
 * @param moved    how much that belonged or linked to the others was moved
 * @param cases    how many running cases were ended, because a flow runs once for a record
 * @param undoneAt when it was taken back
 */
public record Merge(
        UUID id,
        UUID survivor,
        String title,
        int version,
        List<Member> others,
        int fields,
        long moved,
        int cases,
        Instant at,
        Optional<UUID> by,
        Optional<Instant> undoneAt) {

    /** A record that went. */
    public record Member(UUID id, String title) {}
}
