package eddy.form.verdict;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.RowChange;

/** The doors through which programs bring records of one form: one by one, and many at once. */
final class Doors {

    static final Author LINA = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));

    private final Transactions tx;
    private final RecordStore store;
    private final CompiledForm form;

    Doors(Transactions tx, Clock clock, CompiledForm form) {
        this.tx = tx;
        this.store = new RecordStore(tx, clock, List.of());
        this.form = form;
    }

    Verdict create(ObjectNode values) {
        try {
            return Verdict.accepted(form, store.create(form, values, LINA).values());
        } catch (IssueException e) {
            return Verdict.refused(e.issues());
        } catch (DateTimeException | IllegalArgumentException | DataAccessException e) {
            return new Verdict(new TreeSet<>(Set.of("/ broken " + e)), Optional.empty());
        }
    }

    List<Verdict> batch(List<ObjectNode> records) {
        var rows = records.stream().<RowChange>map(RowChange.Create::new).toList();
        var verdicts = new ArrayList<Verdict>();
        for (var row : store.batch(form, rows, false, LINA).rows()) {
            verdicts.add(
                    row.outcome() == Outcome.CREATED
                            ? Verdict.accepted(
                                    form,
                                    store.get(form, row.id()).orElseThrow().values())
                            : Verdict.refused(row.issues()));
        }
        return verdicts;
    }

    /** The records as they stand then; all of them are right. */
    List<UUID> stand(List<ObjectNode> records) {
        var rows = records.stream().<RowChange>map(RowChange.Create::new).toList();
        return store.batch(form, rows, true, LINA).rows().stream()
                .map(BatchResult.Row::id)
                .toList();
    }

    Verdict change(UUID record, ObjectNode values) {
        try {
            return Verdict.accepted(
                    form,
                    store.patch(form, record, values, OptionalInt.empty(), LINA).values());
        } catch (IssueException e) {
            return Verdict.refused(e.issues());
        } catch (DateTimeException | IllegalArgumentException | DataAccessException e) {
            return new Verdict(new TreeSet<>(Set.of("/ broken " + e)), Optional.empty());
        }
    }

    List<Verdict> changes(List<UUID> records, List<ObjectNode> values) {
        var rows = new ArrayList<RowChange>();
        for (int i = 0; i < records.size(); i++) {
            rows.add(new RowChange.Update(records.get(i), OptionalInt.empty(), values.get(i)));
        }
        return store.batch(form, rows, false, LINA).rows().stream()
                .map(row -> row.outcome() == Outcome.REFUSED
                        ? Verdict.refused(row.issues())
                        : Verdict.accepted(
                                form, store.get(form, row.id()).orElseThrow().values()))
                .toList();
    }

    void empty() {
        for (var rows : form.subForms()) {
            tx.db().deleteFrom(DSL.table(DSL.name(rows.table().sqlName()))).execute();
        }
        tx.db().deleteFrom(DSL.table(DSL.name(form.table().sqlName()))).execute();
    }
}
