package eddy.backend.flows;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.records.Rec;
import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.flow.CaseDetail;
import eddy.flow.CaseInfo;

/** Turns cases into what the API shows. */
@ApplicationScoped
class CaseViews {

    private final LiveApps apps;
    private final ReleaseKeys keys;

    CaseViews(LiveApps apps, Engines engines) {
        this.apps = apps;
        this.keys = engines.keys();
    }

    /** Something with a key and a name. */
    public record Named(String key, Label label) {}

    public record CaseView(
            UUID id,
            Named flow,
            Rec.Named record,
            String form,
            String state,
            String outcome,
            String strategy,
            Instant startedAt,
            Instant endedAt,
            int release,
            boolean sample) {}

    public record Entry(Instant at, String kind, String step, String text, String detail) {}

    public record Step(String id, String name) {}

    /**
     * @param xml         the diagram of the release the case runs on
     * @param activeSteps ids of the elements a token stands on
     */
    public record DetailView(
            CaseView info, List<Entry> timeline, List<Step> steps, String xml, List<String> activeSteps) {}

    static CaseView of(CaseInfo c) {
        return new CaseView(
                c.id(),
                new Named(c.flow(), c.label()),
                new Rec.Named(c.record(), c.recordTitle()),
                c.form(),
                c.state(),
                c.outcome(),
                c.strategy(),
                c.startedAt(),
                c.endedAt(),
                c.release(),
                c.sample());
    }

    DetailView detail(CaseDetail detail, Locale locale) {
        var info = detail.info();
        var xml = info.sample() && info.release() == 0
                ? ""
                : apps.release(info.app(), info.release())
                        .compiled()
                        .bundle()
                        .document(
                                DocumentKind.FLOW,
                                keys.then(info.app(), info.release(), DocumentKind.FLOW.key(), info.flow()))
                        .map(Document::content)
                        .orElse("");
        return new DetailView(
                of(info),
                detail.timeline().stream()
                        .map(e ->
                                new Entry(e.at(), e.kind(), e.step(), e.title().in(locale), e.detail()))
                        .toList(),
                detail.active().stream()
                        .map(a -> new Step(a.step(), a.label().in(locale)))
                        .toList(),
                xml,
                detail.activeSteps());
    }
}
