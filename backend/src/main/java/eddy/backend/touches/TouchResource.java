package eddy.backend.touches;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Role;
import eddy.backend.live.Live;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.touch.Touch;
import eddy.touch.TouchLog;
import eddy.touch.TouchQueue;
import eddy.touch.TouchState;

/** What customers were sent, are to be sent, and were not sent. */
@Path("/api/apps/{app}/touches")
@Allowed(Role.VIEWER)
public class TouchResource {

    private final LiveApps apps;
    private final TouchLog log;
    private final TouchQueue queue;
    private final TouchViews views;
    private final Live live;
    private final Audit audit;
    private final Transactions tx;

    TouchResource(
            LiveApps apps, TouchLog log, TouchQueue queue, TouchViews views, Live live, Audit audit, Transactions tx) {
        this.apps = apps;
        this.log = log;
        this.queue = queue;
        this.views = views;
        this.live = live;
        this.audit = audit;
        this.tx = tx;
    }

    @GET
    public Page<TouchView> list(
            String app,
            @QueryParam("record") UUID record,
            @QueryParam("state") String state,
            @QueryParam("channel") String channel,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        var running = apps.require(app);
        var page = log.list(app, new TouchLog.Filter(record, state(state), channel), cursor(after), Page.limit(limit));
        var next = page.next().map(c -> c.queuedAt() + "_" + c.id()).orElse(null);
        return new Page<>(views.all(running, page.items()), next);
    }

    @GET
    @Path("{id}")
    public TouchView get(String app, UUID id) {
        var running = apps.require(app);
        var touch = log.find(id)
                .filter(t -> t.app().equals(app))
                .orElseThrow(() -> ProblemException.notFound("touch " + id));
        return views.all(running, List.of(touch)).get(0);
    }

    @POST
    @Path("{id}/release")
    @Allowed(Role.BUILDER)
    public void release(String app, UUID id) {
        decide(app, id, "touch.released", () -> queue.release(id));
    }

    @POST
    @Path("{id}/confirm")
    @Allowed(Role.BUILDER)
    public void confirm(String app, UUID id) {
        decide(app, id, "touch.confirmed", () -> queue.confirm(id));
    }

    @POST
    @Path("{id}/cancel")
    @Allowed(Role.BUILDER)
    public void cancel(String app, UUID id) {
        decide(app, id, "touch.cancelled", () -> queue.cancel(id));
    }

    private void decide(String app, UUID id, String what, Runnable decision) {
        apps.require(app);
        tx.required(() -> {
            log.find(id)
                    .map(Touch::app)
                    .filter(app::equals)
                    .orElseThrow(() -> ProblemException.notFound("touch " + id));
            decision.run();
            audit.did(what, id.toString(), null);
            live.publish(Live.Topic.TOUCHES, app, null, id);
        });
    }

    private static TouchState state(String key) {
        try {
            return key == null || key.isBlank() ? null : TouchState.of(key);
        } catch (IllegalArgumentException e) {
            throw malformed("state=" + key);
        }
    }

    private static TouchLog.Cursor cursor(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            var parts = after.split("_", 2);
            return new TouchLog.Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw malformed("after=" + after);
        }
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", why));
    }
}
