package eddy.rule.internal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.action.ActionStep;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.rule.CompiledRule;
import eddy.rule.Trigger;

/** Reads one rule document, collecting everything that is wrong with it. */
public final class RuleReader {

    private static final Set<String> PROPERTIES = Set.of(
            "schemaVersion",
            "key",
            "label",
            "description",
            "form",
            "enabled",
            "order",
            "when",
            "if",
            "then",
            "otherwise");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int MAX_ORDER = 1_000_000;
    private static final int MAX_ACTIONS = 20;

    private final String key;
    private final JsonNode json;
    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();

    public RuleReader(String key, JsonNode json, CompileScope scope) {
        this.key = key;
        this.json = json;
        this.scope = scope;
    }

    public Compiled<CompiledRule> read() {
        if (!json.isObject()) {
            return Compiled.failed(Issue.error("rule.shape", ""));
        }
        head();
        int order = order();
        var label = label("label");
        var description = label("description");
        var when = when();
        var table = scope.tables().table(json.path("form").asText());
        if (table.isEmpty() || table.get().system()) {
            issues.add(Issue.error(
                    "rule.form.unknown", "/form", "form", json.path("form").asText()));
            return Compiled.failed(issues);
        }
        var condition = condition(table.get());
        var then = actions("then", table.get());
        var otherwise = actions("otherwise", table.get());
        if (json.path("then").isEmpty() && json.path("otherwise").isEmpty()) {
            issues.add(Issue.warning("rule.no_action", "/then"));
        }
        condition.ifPresent(c -> feedback(c, table.get()));
        if (condition.isEmpty() || issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        boolean enabled = json.path("enabled").asBoolean(true);
        return Compiled.of(
                new CompiledRule(
                        key,
                        label,
                        description,
                        table.get(),
                        enabled,
                        order,
                        when,
                        condition.get(),
                        then,
                        otherwise,
                        zone()),
                issues);
    }

    private void head() {
        json.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                issues.add(Issue.error("rule.property.unknown", "/" + name, "property", name));
            }
        });
        if (json.path("schemaVersion").asInt() != 1) {
            issues.add(Issue.error("rule.version", "/schemaVersion"));
        }
        if (!json.path("key").asText().equals(key)) {
            issues.add(Issue.error("rule.key", "/key", "key", key));
        }
        if (json.has("enabled") && !json.get("enabled").isBoolean()) {
            issues.add(Issue.error("rule.property.invalid", "/enabled", "property", "enabled"));
        }
    }

    private int order() {
        var order = json.path("order");
        if (order.isMissingNode()) {
            return 100;
        }
        if (!order.isInt() || order.intValue() < 0 || order.intValue() > MAX_ORDER) {
            issues.add(Issue.error("rule.property.invalid", "/order", "property", "order"));
        }
        return order.asInt();
    }

    private Label label(String property) {
        var texts = new HashMap<String, String>();
        for (var text : json.path(property).properties()) {
            if (!LANGUAGES.contains(text.getKey()) || !text.getValue().isTextual()) {
                issues.add(Issue.error(
                        "rule.property.invalid", "/" + property + "/" + text.getKey(), "property", property));
            } else {
                texts.put(text.getKey(), text.getValue().textValue());
            }
        }
        return new Label(texts);
    }

    private List<Trigger> when() {
        var triggers = new ArrayList<Trigger>();
        var list = json.path("when");
        if (!list.isArray() || list.isEmpty()) {
            issues.add(Issue.error("rule.when.missing", "/when"));
        }
        for (int i = 0; i < list.size(); i++) {
            var place = "/when/" + i;
            trigger(list.get(i))
                    .ifPresentOrElse(triggers::add, () -> issues.add(Issue.error("rule.when.invalid", place)));
        }
        return triggers;
    }

    private static Optional<Trigger> trigger(JsonNode json) {
        if (json.path("on").asText().equals("saved") && json.size() == 1) {
            return Optional.of(new Trigger.Saved());
        }
        if (!json.path("on").asText().equals("schedule") || json.size() != 2) {
            return Optional.empty();
        }
        var at = json.path("at").asText();
        return at.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                ? Optional.of(new Trigger.Schedule(LocalTime.parse(at)))
                : Optional.empty();
    }

    private Optional<CompiledCondition> condition(TableModel table) {
        if (!json.has("if")) {
            issues.add(Issue.error("rule.if.missing", ""));
            return Optional.empty();
        }
        var compiled = ConditionReader.read(json.get("if"))
                .then(c -> new ConditionCompiler(scope.app(), scope.tables()).compile(c, table));
        compiled.issues().forEach(i -> issues.add(i.under("/if")));
        return compiled.value();
    }

    private List<ActionStep<?>> actions(String list, TableModel table) {
        var steps = new ArrayList<ActionStep<?>>();
        var actions = json.path(list);
        if (!actions.isMissingNode() && (!actions.isArray() || actions.size() > MAX_ACTIONS)) {
            issues.add(Issue.error("rule.actions.invalid", "/" + list, "limit", MAX_ACTIONS));
            return steps;
        }
        for (int i = 0; i < actions.size(); i++) {
            var place = "/" + list + "/" + i;
            var step = ActionStep.read(actions.get(i), table, scope);
            step.issues().forEach(issue -> issues.add(issue.under(place)));
            step.value().ifPresent(steps::add);
        }
        return steps;
    }

    /** A rule that writes what its own condition reads may go in and out with every run. */
    private void feedback(CompiledCondition condition, TableModel table) {
        for (var list : List.of("then", "otherwise")) {
            for (int i = 0; i < json.path(list).size(); i++) {
                var action = json.path(list).path(i);
                var written = action.has("tag")
                        ? "#" + action.get("tag").asText()
                        : action.path("field").asText();
                if (condition.reads().contains(new Read(table.key(), written))) {
                    issues.add(Issue.warning("rule.feedback", "/" + list + "/" + i, "written", written));
                }
            }
        }
    }

    private ZoneId zone() {
        var zone = scope.manifest().path("zone").asText("Asia/Shanghai");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            // The app document's own compiler reports it; a rule is no second place to say so.
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
