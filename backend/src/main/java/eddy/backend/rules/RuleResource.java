package eddy.backend.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.jobs.JobResource.JobView;
import eddy.backend.jobs.Jobs;
import eddy.backend.records.Rec;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.backend.web.MayBeMissing;
import eddy.core.Label;
import eddy.rule.CompiledRule;
import eddy.rule.RuleInsight;
import eddy.rule.RuleProblem;

/** The rules of the live release and what they do. */
@Path("/api/apps/{app}/rules")
@Allowed(Role.BUILDER)
public class RuleResource {

    private final LiveApps apps;
    private final RuleInsight insight;
    private final RulePreviews previews;
    private final RuleWork work;
    private final Jobs jobs;
    private final Caller caller;
    private final Language language;

    RuleResource(
            LiveApps apps,
            RuleInsight insight,
            RulePreviews previews,
            RuleWork work,
            Jobs jobs,
            Caller caller,
            Language language) {
        this.apps = apps;
        this.insight = insight;
        this.previews = previews;
        this.work = work;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    /** Something with a key and a name. */
    public record Named(String key, Label label) {}

    /** @param problem what its actions left out when they last acted; {@code null} when they did all */
    public record RuleView(
            String key,
            Label label,
            Label description,
            boolean enabled,
            String form,
            int matches,
            Instant lastRun,
            Problem problem) {}

    public record Problem(Instant at, List<IssueView> issues) {}

    public record LastRun(Instant at, long ms, int entered, int left) {}

    /** @param lastRun the last run over all records; {@code null} before the first */
    public record RuleList(List<RuleView> items, LastRun lastRun) {}

    /** @param document a draft to preview instead of the live rule; {@code null} for that one */
    public record PreviewAsk(JsonNode document) {}

    public record PreviewView(int now, int entering, int leaving, List<Rec> sample, List<Overlap> overlaps) {}

    public record Overlap(Named rule, int count) {}

    /** What a run over all records did. */
    public record RunView(long ms, int entered, int left, int tasks, Map<String, Integer> byRule) {}

    @GET
    public RuleList list(String app) {
        var live = apps.require(app);
        var counts = insight.counts(app);
        var runs = insight.lastRuns(app);
        var problems = insight.problems(app);
        var items = LiveRules.of(live).stream()
                .sorted(CompiledRule.ORDER)
                .map(r -> new RuleView(
                        r.key(),
                        r.label(),
                        r.description(),
                        r.enabled(),
                        r.table().key(),
                        counts.getOrDefault(r.key(), 0),
                        runs.get(r.key()),
                        problem(problems.get(r.key()))))
                .toList();
        var last = insight.lastRun(app)
                .map(l -> new LastRun(l.at(), l.millis(), l.entered(), l.left()))
                .orElse(null);
        return new RuleList(items, last);
    }

    private Problem problem(RuleProblem found) {
        return found == null ? null : new Problem(found.at(), IssueView.of(found.issues(), language.locale()));
    }

    @POST
    @Path("{rule}/preview")
    public PreviewView preview(String app, String rule, @MayBeMissing PreviewAsk ask) {
        return previews.of(apps.require(app), rule, ask == null ? null : ask.document());
    }

    @POST
    @Path("run")
    @ResponseStatus(202)
    public JobView run(String app) {
        var live = apps.require(app);
        var job = jobs.start("rules", app, caller.accountOrNull(), progress -> {
            var result = work.runAll(live, progress);
            var byRule = result.rules().stream()
                    .filter(r -> r.entered() > 0)
                    .collect(Collectors.toMap(r -> r.rule(), r -> r.entered()));
            return new RunView(result.millis(), result.entered(), result.left(), result.tasks(), byRule);
        });
        return JobView.of(job, Objects.requireNonNullElse(language.locale(), Locale.ENGLISH));
    }
}
