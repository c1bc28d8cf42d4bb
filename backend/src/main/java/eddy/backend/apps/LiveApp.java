package eddy.backend.apps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.AppManifest;
import eddy.app.CompiledApp;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/**
 * One release of an app, compiled. Immutable, shared between threads.
 *
 * @param release its number
 */
public record LiveApp(String key, int release, CompiledApp compiled) {

    public AppManifest manifest() {
        return compiled.manifest();
    }

    public Optional<CompiledForm> form(String form) {
        return compiled.compiled(DocumentKind.FORM, form, CompiledForm.class);
    }

    /** The form, or the answer 404, which names its key of today where it was called otherwise. */
    public CompiledForm requireForm(String form) {
        return form(form).orElseThrow(() -> missing(form));
    }

    private ProblemException missing(String form) {
        var now = formerForms().get(form);
        return now == null
                ? ProblemException.notFound("form " + form)
                : new ProblemException(ProblemCode.FORM_RENAMED, Map.of("form", form, "now", now), Map.of("now", now));
    }

    /** The form that has this key, or had it before. */
    public Optional<CompiledForm> everCalled(String key) {
        return form(key).or(() -> Optional.ofNullable(formerForms().get(key)).flatMap(this::form));
    }

    /** What forms were called before, with their keys of today. */
    public Map<String, String> formerForms() {
        var former = new LinkedHashMap<String, String>();
        compiled.renamed().stream()
                .map(Renaming.Step::target)
                .filter(target ->
                        target.kind() == Target.Kind.FORM && form(target.key()).isEmpty())
                .forEach(target -> {
                    var now = Renaming.called(compiled, target);
                    form(now).ifPresent(form -> former.put(target.key(), now));
                });
        return former;
    }

    /** The form that rows name so, by the key it began with. */
    public Optional<CompiledForm> kept(String kept) {
        return compiled.all(DocumentKind.FORM, CompiledForm.class).stream()
                .filter(form -> form.keptKey().equals(kept))
                .findFirst();
    }

    /** The form that is <em>the</em> customer, if the app has one. */
    public Optional<CompiledForm> customerForm() {
        return manifest().customerForm().flatMap(this::form);
    }

    /** A condition as it comes from a request or a document, compiled against one of the app's tables. */
    public Compiled<CompiledCondition> condition(JsonNode json, TableModel table) {
        return ConditionReader.read(json)
                .then(read -> new ConditionCompiler(key, compiled.tables()).compile(read, table));
    }
}
