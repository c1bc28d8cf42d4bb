package eddy.backend.comments;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.apps.LiveApps;
import eddy.backend.comments.CommentStore.Comment;
import eddy.backend.comments.CommentViews.View;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Role;
import eddy.backend.live.Live;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/** What people say about one record. */
@Path("/api/apps/{app}/forms/{form}/records/{id}/comments")
@Allowed(Role.VIEWER)
public class CommentResource {

    private static final int MAX_TEXT = 4_000;

    private final LiveApps apps;
    private final RecordStore records;
    private final CommentStore comments;
    private final MentionStore mentions;
    private final CommentViews views;
    private final Directory directory;
    private final Live live;
    private final Caller caller;
    private final Clock clock;
    private final Transactions tx;

    CommentResource(
            LiveApps apps,
            RecordStore records,
            CommentStore comments,
            MentionStore mentions,
            CommentViews views,
            Directory directory,
            Live live,
            Caller caller,
            Clock clock,
            Transactions tx) {
        this.apps = apps;
        this.records = records;
        this.comments = comments;
        this.mentions = mentions;
        this.views = views;
        this.directory = directory;
        this.live = live;
        this.caller = caller;
        this.clock = clock;
        this.tx = tx;
    }

    /** @param text people are named in it as <code>@{id}</code> */
    public record Ask(String text) {}

    /** The newest first. */
    @GET
    public Page<View> list(
            String app, String form, UUID id, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        record(app, form, id);
        int most = Page.limit(limit);
        var found = comments.before(id, Page.before(after, clock), most);
        var next = found.size() < most ? null : found.get(found.size() - 1).at().toString();
        return new Page<>(views.all(found), next);
    }

    @POST
    @Allowed(value = Role.STAFF, person = true)
    @ResponseStatus(201)
    public View create(String app, String form, UUID id, Ask ask) {
        var compiled = record(app, form, id);
        check(ask);
        var text = ask.text().strip();
        var made = tx.required(() -> named(comments.add(compiled, id, text, caller.person()), text));
        return told(app, form, require(id, made, false));
    }

    @PATCH
    @Path("{comment}")
    @Allowed(value = Role.STAFF, person = true)
    public View change(String app, String form, UUID id, UUID comment, Ask ask) {
        record(app, form, id);
        var before = require(id, comment, false);
        mine(before);
        check(ask);
        var text = ask.text().strip();
        tx.required(() -> {
            comments.change(comment, text);
            named(comment, text);
        });
        publish(app, form, before);
        return told(app, form, require(id, comment, false));
    }

    @DELETE
    @Path("{comment}")
    @Allowed(value = Role.STAFF, person = true)
    public void delete(String app, String form, UUID id, UUID comment) {
        record(app, form, id);
        var found = require(id, comment, false);
        mineOrAdmin(found);
        comments.delete(comment);
        publish(app, form, found);
    }

    @POST
    @Path("{comment}/restore")
    @Allowed(value = Role.STAFF, person = true)
    public View restore(String app, String form, UUID id, UUID comment) {
        record(app, form, id);
        mineOrAdmin(require(id, comment, true));
        comments.restore(comment);
        return told(app, form, require(id, comment, false));
    }

    /** Tells those who are named and can sign in, but nobody of what they said themselves. */
    private UUID named(UUID comment, String text) {
        var people = new HashSet<>(directory.inUse(Mentions.in(text)));
        people.remove(caller.person());
        mentions.name(comment, people);
        return comment;
    }

    /** The form of a record that is there. */
    private CompiledForm record(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        if (records.get(compiled, id).isEmpty()) {
            throw ProblemException.notFound("record " + id);
        }
        return compiled;
    }

    private void check(Ask ask) {
        new Checks().required("text", ask.text(), MAX_TEXT).orThrow();
        var named = Mentions.in(ask.text());
        new Checks()
                .that(directory.byId(named).size() == named.size(), "comment.mention", "text")
                .orThrow();
    }

    private Comment require(UUID record, UUID comment, boolean deleted) {
        return comments.find(record, comment, deleted)
                .orElseThrow(() -> ProblemException.notFound("comment " + comment));
    }

    private void mine(Comment comment) {
        if (!views.isMine(comment)) {
            throw new ProblemException(ProblemCode.COMMENT_NOT_YOURS);
        }
    }

    private void mineOrAdmin(Comment comment) {
        if (!caller.has(Role.ADMIN)) {
            mine(comment);
        }
    }

    private View told(String app, String form, Comment comment) {
        publish(app, form, comment);
        return views.all(List.of(comment)).get(0);
    }

    private void publish(String app, String form, Comment comment) {
        live.publish(Live.Topic.RECORDS, app, form, null);
        if (!Mentions.in(comment.text()).isEmpty()) {
            live.publish(Live.Topic.MENTIONS, null, null, null);
        }
    }
}
