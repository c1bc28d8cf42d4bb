package eddy.backend.apps;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.CompiledApp;
import eddy.backend.apps.AppView.Named;
import eddy.core.Label;
import eddy.core.action.ActionCatalog;
import eddy.core.document.DocumentKind;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/** Everything a designer offers for one app. */
public record Catalog(
        List<TableView> tables,
        List<ActionView> actions,
        List<MessageView> messages,
        List<FlowView> flows,
        List<Named> decisions,
        List<Named> tags,
        List<Named> groups,
        List<Named> roles,
        List<FieldTypeView> fieldTypes,
        List<Named> rules,
        List<Named> boards) {

    public record ActionView(String key, Label label, JsonNode schema, String effect) {}

    public record MessageView(String key, Label label, String channel) {}

    public record FlowView(String key, Label label, String form) {}

    public record FieldTypeView(String key, Label label, String kind, List<String> operators) {}

    public record OptionView(String value, Label label, String color) {}

    /** @param listOf of a sub-table shown as a list of values: key of its one column */
    public record FieldView(
            String key,
            Label label,
            String type,
            String kind,
            String linkTo,
            List<OptionView> options,
            List<String> operators,
            boolean system,
            boolean computed,
            String listOf) {}

    public record TableView(
            String key, Label label, boolean system, boolean facts, String titleField, List<FieldView> fields) {

        /** @param form the form whose table it is; empty for a table of the system */
        public static TableView of(TableModel table, Optional<CompiledForm> form) {
            return new TableView(
                    table.key(),
                    table.label(),
                    table.system(),
                    form.map(CompiledForm::facts).orElse(true),
                    table.titleField(),
                    table.fields().stream()
                            .map(f -> field(
                                    f,
                                    form.isEmpty() || form.get().field(f.key()).isEmpty()))
                            .toList());
        }

        private static FieldView field(FieldModel field, boolean system) {
            return new FieldView(
                    field.key(),
                    field.label(),
                    field.type().result().key(),
                    field.type().kind().name(),
                    field.linkTo().orElse(null),
                    field.options().stream()
                            .map(o -> new OptionView(o.value(), o.label(), o.color()))
                            .toList(),
                    field.type().operators(),
                    system,
                    field.type().computed(),
                    field.listed().map(FieldModel::key).orElse(null));
        }
    }

    /**
     * @param bundle the drafts, whose documents are offered even while some are broken
     * @param app    the drafts compiled, or the live release when they do not compile
     */
    static Catalog of(Bundle bundle, CompiledApp app, ActionCatalog actions) {
        return new Catalog(
                app.tables().all().stream()
                        .map(t -> TableView.of(t, app.compiled(DocumentKind.FORM, t.key(), CompiledForm.class)))
                        .toList(),
                actions.all().stream()
                        .map(a -> new ActionView(
                                a.key(), a.label(), a.configSchema(), a.effect().name()))
                        .toList(),
                bundle.documents(DocumentKind.MESSAGE).stream()
                        .map(d -> new MessageView(
                                d.key(),
                                Labels.of(d),
                                Json.of(d).path("channel").asText()))
                        .toList(),
                bundle.documents(DocumentKind.FLOW).stream()
                        .map(d -> new FlowView(d.key(), Labels.of(d), FlowForm.of(d)))
                        .toList(),
                named(bundle, DocumentKind.DECISION),
                Tags.givenBy(bundle),
                Tags.groups(bundle, app.manifest()),
                app.manifest().roles().stream()
                        .map(r -> new Named(r.key(), r.label()))
                        .toList(),
                FieldTypes.standard().all().stream()
                        .map(t -> new FieldTypeView(t.key(), t.label(), t.kind().name(), t.operators()))
                        .toList(),
                named(bundle, DocumentKind.RULE),
                named(bundle, DocumentKind.BOARD));
    }

    private static List<Named> named(Bundle bundle, DocumentKind kind) {
        return bundle.documents(kind).stream()
                .map(d -> new Named(d.key(), Labels.of(d)))
                .toList();
    }
}
