package eddy.backend.comments;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.live.Live;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;

/** The comments that name the caller. */
@Path("/api/mentions")
@Allowed(value = Role.VIEWER, person = true)
public class MentionResource {

    private final MentionStore mentions;
    private final MentionViews views;
    private final Live live;
    private final Caller caller;
    private final Clock clock;

    MentionResource(MentionStore mentions, MentionViews views, Live live, Caller caller, Clock clock) {
        this.mentions = mentions;
        this.views = views;
        this.live = live;
        this.caller = caller;
        this.clock = clock;
    }

    public record Unread(int unread) {}

    public record ReadNow(Set<UUID> comments) {}

    /** The newest first, read or not. */
    @GET
    public Page<MentionViews.View> list(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        int most = Page.limit(limit);
        var found = mentions.before(caller.person(), Page.before(after, clock), most);
        var next = found.size() < most ? null : found.get(found.size() - 1).at().toString();
        return new Page<>(views.all(found), next);
    }

    @GET
    @Path("unread")
    public Unread unread() {
        return new Unread(views.count(mentions.unread(caller.person())));
    }

    @PUT
    @Path("{comment}/read")
    public void read(UUID comment) {
        mark(comment, true);
    }

    @DELETE
    @Path("{comment}/read")
    public void unread(UUID comment) {
        mark(comment, false);
    }

    /** Answers the comments that were unread, so that it can be taken back. */
    @POST
    @Path("read")
    public ReadNow readAll() {
        var person = caller.person();
        var read = mentions.readAll(person, views.standing(mentions.unread(person)));
        live.publish(Live.Topic.MENTIONS, null, null, null);
        return new ReadNow(read);
    }

    private void mark(UUID comment, boolean read) {
        if (!mentions.read(caller.person(), comment, read)) {
            throw ProblemException.notFound("mention " + comment);
        }
        live.publish(Live.Topic.MENTIONS, null, null, null);
    }
}
