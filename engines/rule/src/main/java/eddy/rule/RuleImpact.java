package eddy.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.condition.CompiledCondition.Read;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.spi.ChangeSet;

import static org.jooq.impl.DSL.name;

/** Which rules a change concerns, and for which records. Thread-safe. */
public final class RuleImpact {

    private static final String CHANGED = "c";
    private static final String OWN = "o";

    private final Transactions tx;

    public RuleImpact(Transactions tx) {
        this.tx = tx;
    }

    /**
     * The rules that run when a record is saved and whose condition reads one of the changed fields.
     *
     * @param table  key of the table whose records changed
     * @param fields keys of the fields that changed, a tag as {@code #key}; empty for new, deleted and restored records:
     *               then every rule that reads the table at all, and every rule on it, is concerned
     */
    public static List<CompiledRule> affectedBy(Collection<CompiledRule> rules, String table, Set<String> fields) {
        return rules.stream()
                .filter(CompiledRule::enabled)
                .filter(CompiledRule::onSaved)
                .filter(rule -> concerns(rule, table, fields))
                .sorted(CompiledRule.ORDER)
                .toList();
    }

    private static boolean concerns(CompiledRule rule, String table, Set<String> fields) {
        if (fields.isEmpty() && rule.table().key().equals(table)) {
            return true;
        }
        return rule.condition().reads().stream()
                .filter(read -> read.table().equals(table))
                .map(Read::field)
                .anyMatch(field -> fields.isEmpty() || fields.contains(field));
    }

    /**
     * The records of the rule's table that a change of {@code changed} concerns: the changed records themselves, the
     * records they point to, and the records that point to them, as far as the rule's condition reads that way.
     * A link that pointed elsewhere before the change is not followed: the scheduled run catches that record up.
     *
     * @param changed the table whose records changed
     * @param changes of records of {@code changed}
     */
    public Set<UUID> records(CompiledRule rule, TableModel changed, ChangeSet changes) {
        var found = new LinkedHashSet<UUID>();
        boolean own = changed.key().equals(rule.table().key());
        if (own) {
            found.addAll(changes.listed().orElseGet(() -> tx.db().fetchValues(changes.records())));
        }
        for (var link : links(changed, rule.table())) {
            if (reads(rule, changed, link)) {
                found.addAll(pointedTo(changed, link, changes));
            }
        }
        for (var link : links(rule.table(), changed)) {
            if (reads(rule, rule.table(), link)) {
                found.addAll(pointing(rule.table(), link, changes));
            }
        }
        return found;
    }

    private static List<FieldModel> links(TableModel from, TableModel to) {
        return from.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.LINK)
                .filter(f -> f.linkTo().filter(to.key()::equals).isPresent())
                .toList();
    }

    private static boolean reads(CompiledRule rule, TableModel table, FieldModel field) {
        return rule.condition().reads().contains(new Read(table.key(), field.key()));
    }

    private List<UUID> pointedTo(TableModel changed, FieldModel link, ChangeSet changes) {
        var target = column(CHANGED, link.column());
        return distinct(
                changed, CHANGED, target, changes.holds(column(CHANGED, "id")).and(target.isNotNull()));
    }

    private List<UUID> pointing(TableModel own, FieldModel link, ChangeSet changes) {
        return distinct(own, OWN, column(OWN, "id"), changes.holds(column(OWN, link.column())));
    }

    private List<UUID> distinct(TableModel table, String alias, Field<UUID> wanted, Condition where) {
        return tx.db().selectDistinct(wanted).from(table.as(alias)).where(where).fetch(wanted);
    }

    private static Field<UUID> column(String alias, String column) {
        return DSL.field(name(alias, column), SQLDataType.UUID);
    }
}
