package eddy.form.internal.computed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.condition.Operand;
import eddy.core.document.DocumentKind;
import eddy.core.formula.Formula;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.Tables;
import eddy.form.CompiledForm;

/** How the computed fields of an app come to their values, and what each depends on. Immutable. */
public final class ComputedPlan {

    private final Map<String, FormPlan> byForm = new LinkedHashMap<>();

    private ComputedPlan() {}

    /** The plan, or what is wrong with the computed fields; issues are located in the forms' documents. */
    public static Compiled<ComputedPlan> compile(String app, Tables tables, Collection<CompiledForm> forms) {
        return new Builder(app, tables, forms).build();
    }

    Optional<FormPlan> form(String key) {
        return Optional.ofNullable(byForm.get(key));
    }

    Collection<FormPlan> forms() {
        return byForm.values();
    }

    /** Look-ups and roll-ups of all forms that draw from a table. */
    List<Drawn> drawingFrom(String table) {
        return byForm.values().stream()
                .flatMap(plan -> plan.drawn().stream())
                .filter(d -> d.table().equals(table))
                .toList();
    }

    private static final class Builder {

        private final String app;
        private final Tables tables;
        private final Collection<CompiledForm> forms;
        private final List<Issue> issues = new ArrayList<>();
        private final Map<Read, Set<Read>> edges = new LinkedHashMap<>();
        private final Map<Read, Worked> formulas = new LinkedHashMap<>();
        private final Map<String, List<Drawn>> drawn = new LinkedHashMap<>();

        Builder(String app, Tables tables, Collection<CompiledForm> forms) {
            this.app = app;
            this.tables = tables;
            this.forms = forms;
        }

        Compiled<ComputedPlan> build() {
            forms.forEach(form -> form.fields().forEach(field -> read(form, field)));
            var order = issues.isEmpty() ? new Order(edges).sorted(this::loop) : List.<Read>of();
            if (!issues.isEmpty()) {
                return Compiled.failed(issues);
            }
            var plan = new ComputedPlan();
            for (CompiledForm form : forms) {
                var worked = order.stream()
                        .filter(node -> node.table().equals(form.key()) && formulas.containsKey(node))
                        .map(formulas::get)
                        .toList();
                plan.byForm.put(form.key(), new FormPlan(form, drawn.getOrDefault(form.key(), List.of()), worked));
            }
            return Compiled.of(plan);
        }

        private void read(CompiledForm form, FieldModel field) {
            var settings = field.settings();
            switch (field.type().key()) {
                case "formula" -> formula(form, field);
                case "lookup" ->
                    value(
                            form,
                            field,
                            new Operand.FieldOperand(settings.path("link").asText() + "."
                                    + settings.path("field").asText()));
                case "rollup" -> {
                    var read = ConditionReader.readOperand(aggregate(settings));
                    read.issues().forEach(i -> refuse(form, field, i));
                    read.value().ifPresent(operand -> value(form, field, operand));
                }
                default -> {}
            }
        }

        private static ObjectNode aggregate(JsonNode settings) {
            var operand = JsonNodeFactory.instance.objectNode();
            for (String key : List.of("aggregate", "field", "over")) {
                if (settings.has(key)) {
                    operand.set(key, settings.get(key));
                }
            }
            return operand;
        }

        private void value(CompiledForm form, FieldModel field, Operand operand) {
            var compiled = new ConditionCompiler(app, tables).value(operand, form.table());
            compiled.issues().forEach(i -> refuse(form, field, i));
            compiled.value().ifPresent(value -> {
                drawn.computeIfAbsent(form.key(), k -> new ArrayList<>()).add(new Drawn(form, field, value));
                edges.put(new Read(form.key(), field.key()), new LinkedHashSet<>(value.reads()));
            });
        }

        private void formula(CompiledForm form, FieldModel field) {
            var parsed = Formula.parse(field.settings().path("formula").asText());
            parsed.issues().forEach(i -> refuse(form, field, i.under("/formula")));
            parsed.value().ifPresent(formula -> {
                var reads = new LinkedHashSet<Read>();
                for (String name : formula.reads()) {
                    if (form.field(name).isEmpty()) {
                        refuse(form, field, Issue.error("form.formula.unknown", "/formula", "name", name));
                    }
                    reads.add(new Read(form.key(), name));
                }
                var node = new Read(form.key(), field.key());
                formulas.put(node, new Worked(form, field, formula));
                edges.put(node, reads);
            });
        }

        private void loop(List<Read> loop) {
            var first = loop.get(0);
            var names = new ArrayList<String>();
            loop.forEach(node ->
                    names.add(node.table().equals(first.table()) ? node.field() : node.table() + "." + node.field()));
            names.add(names.get(0));
            forms.stream()
                    .filter(f -> f.key().equals(first.table()))
                    .findFirst()
                    .ifPresent(form -> refuse(
                            form,
                            form.field(first.field()).orElseThrow(),
                            Issue.error("form.computed.loop", "", "loop", String.join(" → ", names))));
        }

        private void refuse(CompiledForm form, FieldModel field, Issue issue) {
            issues.add(issue.under("/schema/properties/" + field.key() + "/x-eddy")
                    .in(DocumentKind.FORM.path(form.key())));
        }
    }

    /** The computed fields in an order in which each comes after those it reads. */
    private static final class Order {

        private final Map<Read, Set<Read>> edges;
        private final Set<Read> done = new LinkedHashSet<>();
        private final List<Read> path = new ArrayList<>();
        private final Set<Read> looped = new HashSet<>();

        Order(Map<Read, Set<Read>> edges) {
            this.edges = edges;
        }

        List<Read> sorted(java.util.function.Consumer<List<Read>> loop) {
            edges.keySet().forEach(node -> visit(node, loop));
            return List.copyOf(done);
        }

        private void visit(Read node, java.util.function.Consumer<List<Read>> loop) {
            if (!edges.containsKey(node) || done.contains(node)) {
                return;
            }
            int at = path.indexOf(node);
            if (at >= 0) {
                var round = List.copyOf(path.subList(at, path.size()));
                if (looped.addAll(round)) {
                    loop.accept(round);
                }
                return;
            }
            path.add(node);
            edges.get(node).forEach(next -> visit(next, loop));
            path.remove(path.size() - 1);
            done.add(node);
        }
    }
}
