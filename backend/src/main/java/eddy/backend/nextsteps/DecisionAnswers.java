package eddy.backend.nextsteps;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.engines.RecordDecisions;
import eddy.backend.nextsteps.NextStep.DecisionView;
import eddy.backend.nextsteps.NextStep.Said;
import eddy.backend.rules.RuleResource.Named;
import eddy.backend.web.Language;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.rule.CompiledDecision;

/** Asks the live decision tables about a record and puts question and answer into words. */
@ApplicationScoped
class DecisionAnswers {

    private final Language language;

    DecisionAnswers(Language language) {
        this.language = language;
    }

    /** Empty when the table is about another form or no row applies. */
    Optional<DecisionView> of(LiveApp app, CompiledForm form, StoredRecord record, String key) {
        return app.compiled()
                .compiled(DocumentKind.DECISION, key, CompiledDecision.class)
                .filter(d -> d.form().map(form.key()::equals).orElse(false))
                .flatMap(d -> answer(d, form, record));
    }

    private Optional<DecisionView> answer(CompiledDecision decision, CompiledForm form, StoredRecord record) {
        var inputs = RecordDecisions.inputs(decision, form, record);
        var decided = decision.decide(inputs);
        if (decided.row().isEmpty()) {
            return Optional.empty();
        }
        var row = decided.row().getAsInt();
        var note = decision.note(row);
        var outputs = decided.outputs().entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> new Said(
                        decision.output(e.getKey()),
                        decision.said(e.getKey(), e.getValue()).in(language.locale())))
                .toList();
        return Optional.of(new DecisionView(
                new Named(decision.key(), decision.label()),
                row,
                note.isBlank() ? null : note,
                seen(decision, form, record),
                outputs));
    }

    private List<Said> seen(CompiledDecision decision, CompiledForm form, StoredRecord record) {
        var locale = language.locale();
        return form.fields().stream()
                .filter(f -> decision.reads().contains(f.key()))
                .map(f -> {
                    var value = f.type().fromJson(record.values().get(f.key()));
                    return value == null ? null : new Said(f.label(), f.type().shown(value, f.settings(), locale));
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
