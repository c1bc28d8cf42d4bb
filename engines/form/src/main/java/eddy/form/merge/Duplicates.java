package eddy.form.merge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.ValueIssues;
import eddy.form.internal.merge.DistinctPairs;
import eddy.form.internal.merge.LikenessGroups;
import eddy.form.internal.merge.LikenessKey;
import eddy.form.internal.store.RecordReads;

/**
 * Finds records of a form that are likely the same: they have the same values in some fields, without regard to case, width
 * and blanks. Thread-safe.
 */
public final class Duplicates {

    /** So many fields can be compared together. */
    public static final int MOST_FIELDS = 4;

    /** Types whose values belong to one person or company. */
    private static final Set<String> TELLING = Set.of("phone", "email", "china_id", "url");

    private final Transactions tx;
    private final Clock clock;

    public Duplicates(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** What is worth comparing when nobody says: each of these fields by itself, the surest first. */
    public static List<FieldModel> telling(CompiledForm form) {
        var fields = new ArrayList<FieldModel>();
        form.uniqueKey().filter(LikenessKey::compares).ifPresent(fields::add);
        form.fields().stream().filter(f -> TELLING.contains(f.type().key())).forEach(fields::add);
        fields.add(form.titleField());
        return fields.stream().distinct().filter(LikenessKey::compares).toList();
    }

    /** The fields that can be compared. */
    public static List<FieldModel> comparable(CompiledForm form) {
        return form.fields().stream().filter(LikenessKey::compares).toList();
    }

    /** @throws IssueException {@code duplicates.fields}, {@code duplicates.field} */
    public DuplicateGroup.Count count(CompiledForm form, List<String> fields) {
        return groups(form, fields).count();
    }

    /**
     * Groups of records that have the same values in all of the fields, the largest first. A group of which somebody said
     * that no two are the same is left out.
     *
     * @param after {@code next} of the page before; {@code null} for the first
     * @throws IssueException {@code duplicates.fields}, {@code duplicates.field}, {@code record.cursor.invalid}
     */
    public DuplicateGroup.Page find(CompiledForm form, List<String> fields, String after, int limit) {
        return groups(form, fields).page(after, limit);
    }

    private LikenessGroups groups(CompiledForm form, List<String> keys) {
        if (keys.isEmpty() || keys.size() > MOST_FIELDS || new HashSet<>(keys).size() < keys.size()) {
            throw new IssueException(Issue.error("duplicates.fields", "/by", "most", MOST_FIELDS));
        }
        var fields = keys.stream().map(key -> field(form, key)).toList();
        return new LikenessGroups(tx, new LikenessKey(form, fields));
    }

    private static FieldModel field(CompiledForm form, String key) {
        var field = form.field(key)
                .orElseThrow(() -> new IssueException(Issue.error("record.field.unknown", "/by", "field", key)));
        if (!LikenessKey.compares(field)) {
            throw new IssueException(ValueIssues.issue("duplicates.field", field));
        }
        return field;
    }

    /**
     * Remembers that no two of these records are the same.
     *
     * @return by which {@link #forget} takes it back
     * @throws IssueException {@code duplicates.records}, {@code record.missing}
     */
    public UUID dismiss(CompiledForm form, List<UUID> records, Author by) {
        var ids = records.stream().distinct().toList();
        if (ids.size() < 2 || ids.size() > MergeAsk.MOST) {
            throw new IssueException(Issue.error("duplicates.records", "/ids", "most", MergeAsk.MOST));
        }
        return tx.required(() -> {
            var there = new RecordReads(tx).lock(form, ids);
            if (there.size() < ids.size()) {
                throw new IssueException(Issue.error("merge.record.gone", ""));
            }
            return new DistinctPairs(tx).add(form, ids, by, clock.instant());
        });
    }

    /** Takes back what {@link #dismiss} remembered; answers how many pairs may be the same again. */
    public int forget(CompiledForm form, UUID said) {
        return tx.required(() -> new DistinctPairs(tx).forget(form, said));
    }
}
