package eddy.backend.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.backend.apps.DraftCompiler;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.LiveApp;
import eddy.backend.records.RecordLists;
import eddy.backend.records.RecordViews;
import eddy.backend.web.ProblemException;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.rule.CompiledRule;
import eddy.rule.RuleInsight;

/** Says what a rule, live or being written, would do at this moment. */
@ApplicationScoped
class RulePreviews {

    private static final int SAMPLE = 20;

    private final Drafts drafts;
    private final DraftCompiler compiler;
    private final RuleInsight insight;
    private final RecordLists lists;
    private final RecordViews views;
    private final RecordStore records;

    RulePreviews(
            Drafts drafts,
            DraftCompiler compiler,
            RuleInsight insight,
            RecordLists lists,
            RecordViews views,
            RecordStore records) {
        this.drafts = drafts;
        this.compiler = compiler;
        this.insight = insight;
        this.lists = lists;
        this.views = views;
        this.records = records;
    }

    RuleResource.PreviewView of(LiveApp app, String key, JsonNode draft) {
        var rule = draft == null ? live(app, key) : kept(app, compiled(app, draft));
        var form = app.requireForm(rule.table().key());
        var preview = insight.preview(app.key(), rule, lists.asOf(app), SAMPLE);
        var labels = LiveRules.of(app).stream().collect(Collectors.toMap(CompiledRule::key, Function.identity()));
        var overlaps = preview.overlaps().entrySet().stream()
                .filter(e -> labels.containsKey(e.getKey()))
                .map(e -> new RuleResource.Overlap(
                        new RuleResource.Named(
                                e.getKey(), labels.get(e.getKey()).label()),
                        e.getValue()))
                .toList();
        return new RuleResource.PreviewView(
                preview.now(),
                preview.entering(),
                preview.leaving(),
                views.all(app, form, sample(form, preview)),
                overlaps);
    }

    private List<StoredRecord> sample(CompiledForm form, RuleInsight.Preview preview) {
        return preview.sample().stream()
                .flatMap(id -> records.get(form, id).stream())
                .toList();
    }

    private static CompiledRule live(LiveApp app, String key) {
        return app.compiled()
                .compiled(DocumentKind.RULE, key, CompiledRule.class)
                .orElseThrow(() -> ProblemException.notFound("rule " + key));
    }

    /** The rule under the key by which its matches are kept until it is published. */
    private CompiledRule kept(LiveApp app, CompiledRule rule) {
        var steps = Renaming.marks(drafts.bundle(app.key()), app.compiled().bundle());
        return rule.called(Renaming.called(steps, new Target(Target.Kind.RULE, rule.key())));
    }

    private CompiledRule compiled(LiveApp app, JsonNode draft) {
        return compiler.compile(app, DocumentKind.RULE, draft, CompiledRule.class);
    }
}
