package eddy.form.internal.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Transactions;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.FormLogic;

/** The cleaning rules of a form, in the order in which they run. Shared between threads. */
public final class Cleaning {

    private final List<CleaningRule> rules;
    private final KnownFigures figures = new KnownFigures();

    public Cleaning(List<CleaningRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Rules in the making, for a form that stands. */
    public static Compiled<Cleaning> read(CompiledForm form, JsonNode rules) {
        var issues = new ArrayList<Issue>();
        var fields = new LinkedHashMap<String, FieldModel>();
        form.fields().forEach(f -> fields.put(f.key(), f));
        var logic = new FormLogic(form.table(), fields, form.app(), issues);
        var read = new CleaningReader(fields, logic::condition, form.facts(), issues).read(rules, "/rules");
        return Compiled.of(read, issues);
    }

    /** Keys of the rules, in their order. */
    public List<String> keys() {
        return rules.stream().map(CleaningRule::key).toList();
    }

    Statistics statistics(Transactions tx, CompiledForm form) {
        return new Statistics(tx, form, figures);
    }

    public boolean fills(FieldModel field) {
        return rules.stream().anyMatch(r -> r.step().fills() && r.fields().contains(field));
    }

    boolean touches(FieldModel field) {
        return rules.stream().anyMatch(r -> r.fields().contains(field));
    }

    /**
     * Cleans the values of one record; a rule sees what the rules before it made.
     *
     * @param values  all values of the record; left as they are
     * @param written keys of the fields that the change writes
     */
    Cleaned run(ObjectNode values, Set<String> written, Statistics statistics) {
        var cleaned = Cleaned.begin(values.deepCopy(), written);
        for (var rule : rules) {
            if (rule.applies(cleaned.values())) {
                rule.fields().stream()
                        .filter(f -> rule.concerns(f, cleaned.written()))
                        .forEach(f -> run(rule, f, cleaned, statistics));
            }
        }
        return cleaned;
    }

    /** The texts of some fields as the rules without a condition write them. */
    ObjectNode texts(ObjectNode values, Set<String> fields) {
        ObjectNode clean = values.deepCopy();
        for (var rule : rules) {
            if (rule.when().isEmpty() && rule.step() instanceof TextStep step) {
                rule.fields().stream().filter(f -> fields.contains(f.key())).forEach(f -> {
                    if (step.apply(f, clean, null) instanceof CleaningStep.Corrected corrected) {
                        clean.set(f.key(), corrected.value());
                    }
                });
            }
        }
        return clean;
    }

    /** Every field of a new record is written, also those that were left out. */
    Cleaned all(CompiledForm form, ObjectNode values, Statistics statistics) {
        var written = new HashSet<String>();
        form.fields().forEach(f -> written.add(f.key()));
        return run(values, written, statistics);
    }

    private static void run(CleaningRule rule, FieldModel field, Cleaned cleaned, Statistics statistics) {
        var outcome = rule.step().apply(field, cleaned.values(), statistics);
        var before = cleaned.values().has(field.key()) ? cleaned.values().get(field.key()) : NullNode.instance;
        if (outcome instanceof CleaningStep.Corrected corrected) {
            cleaned.values().set(field.key(), corrected.value());
            cleaned.written().add(field.key());
            cleaned.corrections().add(new Correction(rule.key(), field.key(), before, corrected.value()));
        } else if (outcome instanceof CleaningStep.Marked marked) {
            cleaned.tags().put(rule.key(), marked.tag());
            cleaned.corrections().add(new Correction(rule.key(), field.key(), before, before));
        } else if (outcome instanceof CleaningStep.Cleared cleared) {
            cleaned.cleared().add(cleared.tag());
        } else if (outcome instanceof CleaningStep.Refused refused) {
            cleaned.refused()
                    .add(new Cleaned.Refusal(new Correction(rule.key(), field.key(), before, before), refused.issue()));
        }
    }
}
