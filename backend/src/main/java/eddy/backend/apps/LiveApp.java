package eddy.backend.apps;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.AppManifest;
import eddy.app.CompiledApp;
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

    /** The form, or the answer 404. */
    public CompiledForm requireForm(String form) {
        return form(form).orElseThrow(() -> ProblemException.notFound("form " + form));
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
