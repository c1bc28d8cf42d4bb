package eddy.backend.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.records.RecordLists;
import eddy.backend.web.Documents;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.rule.RuleInsight;

/** Why a record is what it is: its tags with the rule that gave each, and the rules that hold for it. */
@Path("/api/apps/{app}/forms/{form}/records/{id}/explain")
@Allowed(Role.VIEWER)
public class ExplainResource {

    private final LiveApps apps;
    private final RecordStore records;
    private final RuleInsight insight;
    private final RecordLists lists;
    private final ThenValues then;
    private final Transactions tx;

    ExplainResource(
            LiveApps apps,
            RecordStore records,
            RuleInsight insight,
            RecordLists lists,
            ThenValues then,
            Transactions tx) {
        this.apps = apps;
        this.records = records;
        this.insight = insight;
        this.lists = lists;
        this.then = then;
        this.tx = tx;
    }

    public record Match(RuleResource.Named rule, Instant since, List<Whys.Why> why) {}

    /** @param rule the rule that gave it; {@code null} when a person or a flow did */
    public record Tagged(String tag, Instant since, RuleResource.Named rule, List<Whys.Why> why) {}

    public record Explanation(List<Tagged> tags, List<Match> matches) {}

    @GET
    public Explanation explain(String app, String form, UUID id) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        if (records.get(compiled, id).isEmpty()) {
            throw ProblemException.notFound("record " + id);
        }
        var rules = LiveRules.of(live).stream()
                .filter(r -> r.table().key().equals(form))
                .toList();
        var now = lists.asOf(live);
        var matches = insight.explain(app, rules, id, now).stream()
                .map(e -> match(live, compiled, e, id, now))
                .toList();
        return new Explanation(tags(app, id, matches), matches);
    }

    private Match match(LiveApp app, CompiledForm form, RuleInsight.Explanation held, UUID record, AsOf now) {
        var rule = held.rule();
        var condition = condition(app, rule.key());
        var values = then.of(form, rule, condition, record, held.since(), now);
        return new Match(
                new RuleResource.Named(rule.key(), rule.label()), held.since(), Whys.of(held.why(), condition, values));
    }

    private List<Tagged> tags(String app, UUID id, List<Match> matches) {
        Map<String, Match> byRule =
                matches.stream().collect(Collectors.toMap(m -> m.rule().key(), Function.identity()));
        var tag = DSL.field(DSL.name("tag"), SQLDataType.VARCHAR);
        var since = DSL.field(DSL.name("since"), SQLDataType.TIMESTAMPWITHTIMEZONE);
        var by = DSL.field(DSL.name("by_rule"), SQLDataType.VARCHAR);
        return tx.db()
                .select(tag, since, by)
                .from(DSL.table(DSL.name("record_tag")))
                .where(DSL.field(DSL.name("app"), SQLDataType.VARCHAR).eq(app))
                .and(DSL.field(DSL.name("record"), SQLDataType.UUID).eq(id))
                .orderBy(since.desc(), tag)
                .fetch(row -> tagged(row.value1(), row.value2(), byRule.get(row.value3())));
    }

    private static Tagged tagged(String tag, OffsetDateTime since, Match match) {
        return new Tagged(
                tag, since.toInstant(), match == null ? null : match.rule(), match == null ? List.of() : match.why());
    }

    private static JsonNode condition(LiveApp app, String rule) {
        return app.compiled()
                .bundle()
                .document(DocumentKind.RULE, rule)
                .map(d -> Documents.json(d).path("if"))
                .orElse(null);
    }
}
