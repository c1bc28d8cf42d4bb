package eddy.backend.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.form.RecordStore;

/** Everything that happened to one record. */
@Path("/api/apps/{app}/forms/{form}/records/{id}/timeline")
@Allowed(Role.VIEWER)
public class TimelineResource {

    private static final int MAX_SEARCH = 200;

    private final LiveApps apps;
    private final RecordStore records;
    private final Timeline timeline;
    private final Language language;
    private final Clock clock;

    TimelineResource(LiveApps apps, RecordStore records, Timeline timeline, Language language, Clock clock) {
        this.apps = apps;
        this.records = records;
        this.timeline = timeline;
        this.language = language;
        this.clock = clock;
    }

    /** What narrows a timeline. */
    public static class Ask {

        /** Only these, separated by commas: kinds of items, or {@code form.} with the key of a form. */
        @QueryParam("kinds")
        public String kinds;

        /** The first day, {@code 2026-11-24}, in the app's time zone. */
        @QueryParam("from")
        public String from;

        /** The last day. */
        @QueryParam("until")
        public String until;

        /** A text that must occur. */
        @QueryParam("search")
        public String search;
    }

    @GET
    public Page<TimelineItem> list(
            String app,
            String form,
            UUID id,
            @BeanParam Ask ask,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        var subject = subject(app, form, id);
        return timeline.of(subject, filter(ask, subject.app().manifest().zone()), Page.limit(limit), after);
    }

    /** Every kind with how many items of the period hold the text; {@code kinds} does not narrow it. */
    @GET
    @Path("kinds")
    public Page<Timeline.Kind> kinds(String app, String form, UUID id, @BeanParam Ask ask) {
        var subject = subject(app, form, id);
        return Page.whole(
                timeline.kinds(subject, filter(ask, subject.app().manifest().zone())));
    }

    private TimelineSource.Subject subject(String app, String form, UUID id) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        if (records.get(compiled, id).isEmpty()) {
            throw ProblemException.notFound("record " + id);
        }
        return new TimelineSource.Subject(live, compiled, id, language.locale());
    }

    private TimelineFilter filter(Ask ask, ZoneId zone) {
        new Checks().optional("search", ask.search, MAX_SEARCH).orThrow();
        var soon = clock.instant().plusSeconds(1);
        var end = given(ask.until) ? day(ask.until, "until", 1, zone) : soon;
        return new TimelineFilter(
                given(ask.kinds) ? Arrays.stream(ask.kinds.split(",")).collect(Collectors.toSet()) : Set.of(),
                given(ask.from) ? day(ask.from, "from", 0, zone) : null,
                end.isBefore(soon) ? end : soon,
                given(ask.search) && ask.search.indexOf('\0') < 0 ? ask.search.strip() : "");
    }

    private static Instant day(String text, String name, int plus, ZoneId zone) {
        try {
            return LocalDate.parse(text).plusDays(plus).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", name + "=" + text));
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
