package eddy.backend.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition.Explained;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.rule.CompiledRule;
import eddy.rule.RuleInsight;

/**
 * What a rule's comparisons saw when a record began to match. What lies in linked records is asked for as of that moment;
 * the record's own fields are taken from its history.
 */
@ApplicationScoped
class ThenValues {

    private final RuleInsight insight;
    private final RecordStore records;

    ThenValues(RuleInsight insight, RecordStore records) {
        this.insight = insight;
        this.records = records;
    }

    /** @return the left value of each comparison by its pointer; missing ones are left out */
    Map<String, String> of(
            CompiledForm form, CompiledRule rule, JsonNode condition, UUID record, Instant since, AsOf now) {
        var then = new AsOf(since, now.zone(), now.user(), Optional.empty(), Map.of());
        var history = before(form, record, since);
        var values = new HashMap<String, String>();
        for (Explained one : insight.why(rule, record, then)) {
            var field = condition == null
                    ? ""
                    : condition.at(one.pointer()).path("left").path("field").asText();
            var left = history.containsKey(field) ? history.get(field) : one.left();
            if (left != null) {
                values.put(one.pointer(), left);
            }
        }
        return values;
    }

    /** Fields that changed since, with what they held before the first of these changes. */
    private Map<String, String> before(CompiledForm form, UUID record, Instant since) {
        var before = new HashMap<String, String>();
        if (form.facts()) {
            return before;
        }
        List<eddy.form.RecordChange> newestFirst = records.changes(form, record);
        for (var change : newestFirst) {
            if (!change.at().isAfter(since)) {
                break;
            }
            before.put(
                    change.field(),
                    change.before().isNull() ? null : change.before().asText());
        }
        return before;
    }
}
