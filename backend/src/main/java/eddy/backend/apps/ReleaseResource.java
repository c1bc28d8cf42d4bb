package eddy.backend.apps;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.backend.web.MayBeMissing;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.form.MigrationPlan;

/** Releases of an app. */
@Path("/api/apps/{app}")
@Allowed(Role.BUILDER)
public class ReleaseResource {

    private static final int NOTE_LENGTH = 2000;

    private final LiveApps live;
    private final ReleaseStore releases;
    private final Publisher publisher;
    private final Directory directory;
    private final Caller caller;
    private final Language language;
    private final Engines engines;

    ReleaseResource(
            LiveApps live,
            ReleaseStore releases,
            Publisher publisher,
            Directory directory,
            Caller caller,
            Language language,
            Engines engines) {
        this.live = live;
        this.releases = releases;
        this.publisher = publisher;
        this.directory = directory;
        this.caller = caller;
        this.language = language;
        this.engines = engines;
    }

    /**
     * @param accept the fields {@code form.field} whose values may leave them where they do not fit a new type; {@code
     *               null} for none
     */
    public record Note(String note, List<String> accept) {}

    public record Release(
            int number,
            String note,
            OffsetDateTime at,
            Person by,
            String hash,
            boolean live,
            List<ChangeView> changes,
            long runningCases) {}

    /** @param accept what has to be accepted for it, {@code form.field}; {@code null} when nothing is lost by it */
    public record Step(String text, String accept) {

        static Step of(MigrationPlan.Step step, Locale locale) {
            boolean loses = step instanceof MigrationPlan.ConvertColumn convert && convert.misfit() > 0;
            return new Step(step.text().in(locale), loses ? ((MigrationPlan.ConvertColumn) step).key() : null);
        }
    }

    public record CheckView(List<IssueView> issues, List<Step> plan, List<ChangeView> changes) {}

    @POST
    @Path("check")
    public CheckView check(String app) {
        live.require(app);
        var found = publisher.check(app);
        var locale = language.locale();
        return new CheckView(
                IssueView.of(found.issues(), locale),
                found.plan().stream().map(s -> Step.of(s, locale)).toList(),
                found.changes());
    }

    @POST
    @Path("releases")
    @ResponseStatus(201)
    public Release publish(String app, @MayBeMissing Note body) {
        live.require(app);
        var accepted = body == null || body.accept() == null ? Set.<String>of() : Set.copyOf(body.accept());
        var wish = new Publisher.Wish(note(body), accepted);
        return get(app, publisher.publish(app, wish, caller.accountOrNull()));
    }

    @GET
    @Path("releases")
    public Page<Release> list(String app, @QueryParam("after") Integer after, @QueryParam("limit") Integer limit) {
        live.require(app);
        int most = Page.limit(limit);
        var rows = releases.list(app, after, most + 1);
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var people = directory.byId(shown.stream().map(ReleaseStore.Row::by).toList());
        var items = shown.stream()
                .map(r -> view(r, r.by() == null ? null : people.get(r.by())))
                .toList();
        return new Page<>(
                items, rows.size() > most ? String.valueOf(shown.get(most - 1).number()) : null);
    }

    @GET
    @Path("releases/{number}")
    public Release get(String app, int number) {
        var row = releases.find(app, number).orElseThrow(() -> ProblemException.notFound("release " + number));
        return view(row, directory.find(row.by()).orElse(null));
    }

    @POST
    @Path("releases/{number}/restore")
    @ResponseStatus(201)
    public Release restore(String app, int number, @MayBeMissing Note body) {
        live.require(app);
        var note = note(body);
        return get(app, publisher.restore(app, number, note, caller.accountOrNull()));
    }

    @GET
    @Path("releases/{number}/documents/{kind}/{key}")
    public Response document(String app, int number, String kind, String key) {
        get(app, number);
        return releases.document(app, number, DocumentResource.kind(kind), key)
                .map(d -> Response.ok(d.content(), DocumentResource.mediaType(kind))
                        .build())
                .orElseThrow(() -> ProblemException.notFound(kind + " " + key));
    }

    private static String note(Note body) {
        var note = body == null || body.note() == null ? "" : body.note().strip();
        new Checks().optional("note", note, NOTE_LENGTH).orThrow();
        return note;
    }

    private Release view(ReleaseStore.Row row, Person by) {
        return new Release(
                row.number(),
                row.note(),
                row.at(),
                by,
                row.hash(),
                row.state().equals(ReleaseStore.LIVE),
                row.changes(),
                engines.flows().runningByRelease(row.app()).getOrDefault(row.number(), 0));
    }
}
