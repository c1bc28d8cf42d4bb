package eddy.touch.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Query;

import eddy.touch.Reason;
import eddy.touch.TouchPolicy;
import eddy.touch.TouchState;
import eddy.touch.spi.Channels;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.People;
import eddy.touch.spi.TouchApps;
import eddy.touch.spi.TouchListener.Kind;
import eddy.touch.spi.TouchListener.TouchEvent;

/** The first transaction of a dispatch: takes due touches and decides on each. */
public final class Claiming {

    private final DSLContext db;
    private final TouchApps apps;
    private final People people;
    private final Channels channels;
    private final TouchPolicy policy;
    private final Instant now;
    private final UUID claim;
    private final UUID node;

    public Claiming(
            DSLContext db,
            TouchApps apps,
            People people,
            Channels channels,
            TouchPolicy policy,
            Instant now,
            UUID claim,
            UUID node) {
        this.db = db;
        this.apps = apps;
        this.people = people;
        this.channels = channels;
        this.policy = policy;
        this.now = now;
        this.claim = claim;
        this.node = node;
    }

    /**
     * @param taken how many rows were taken
     * @param send  those to send now
     * @param told  what listeners must hear of in this transaction
     */
    public record Result(int taken, List<Claim> send, List<TouchEvent> told) {}

    /** A touch that is ours to send, after commit. */
    public record Claim(OutgoingMessage message, int attempts, TouchEvent event) {}

    public Result take(int limit) {
        var queued = due(limit);
        var byApp = new LinkedHashMap<String, List<Queued>>();
        queued.forEach(q -> byApp.computeIfAbsent(q.app() + " " + q.release(), k -> new ArrayList<>())
                .add(q));
        var updates = new ArrayList<Query>();
        var send = new ArrayList<Claim>();
        var told = new ArrayList<TouchEvent>();
        for (var group : byApp.values()) {
            var admission = admission(group);
            for (var touch : group) {
                var verdict = admission == null ? new Verdict.Not(Reason.MESSAGE_GONE) : admission.decide(touch);
                updates.add(update(touch, verdict));
                if (verdict instanceof Verdict.Send go) {
                    send.add(new Claim(go.message(), touch.attempts(), touch.event(Kind.SENT, now)));
                } else if (verdict instanceof Verdict.Not) {
                    told.add(touch.event(Kind.NOT_SENT, now));
                }
            }
        }
        db.batch(updates).execute();
        return new Result(queued.size(), send, told);
    }

    private List<Queued> due(int limit) {
        return db.select(
                        TouchColumns.ID,
                        TouchColumns.APP,
                        TouchColumns.RECORD,
                        TouchColumns.MESSAGE,
                        TouchColumns.CHANNEL,
                        TouchColumns.PURPOSE,
                        TouchColumns.RELEASE,
                        TouchColumns.CASE,
                        TouchColumns.ATTEMPTS)
                .from(TouchColumns.TOUCH)
                .where(TouchColumns.STATE.eq(TouchState.QUEUED.key()), TouchColumns.NOT_BEFORE.le(time(now)))
                .orderBy(TouchColumns.STATE, TouchColumns.NOT_BEFORE, TouchColumns.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Queued::of);
    }

    private Admission admission(List<Queued> group) {
        var first = group.get(0);
        return apps.find(first.app(), first.release())
                .map(app -> new Admission(
                        db, app, group, CustomerCards.load(db, app, group, people), channels, policy, now))
                .orElse(null);
    }

    private Query update(Queued touch, Verdict verdict) {
        var id = TouchColumns.ID.eq(touch.id());
        if (verdict instanceof Verdict.Send go) {
            return db.update(TouchColumns.TOUCH)
                    .set(TouchColumns.STATE, TouchState.CLAIMED.key())
                    .set(TouchColumns.CLAIM, claim)
                    .set(TouchColumns.NODE, node)
                    .set(TouchColumns.CLAIMED, time(now))
                    .setNull(TouchColumns.HANDED)
                    .setNull(TouchColumns.REASON)
                    .set(TouchColumns.ADDRESS, go.message().address())
                    .set(TouchColumns.LANGUAGE, go.message().language())
                    .set(TouchColumns.SUBJECT, go.message().subject())
                    .set(TouchColumns.BODY, go.message().body())
                    .where(id);
        }
        if (verdict instanceof Verdict.Not not) {
            return db.update(TouchColumns.TOUCH)
                    .set(TouchColumns.STATE, TouchState.NOT_SENT.key())
                    .set(TouchColumns.REASON, not.reason().key())
                    .where(id);
        }
        return db.update(TouchColumns.TOUCH)
                .set(TouchColumns.NOT_BEFORE, time(((Verdict.Wait) verdict).until()))
                .set(TouchColumns.REASON, Reason.QUIET_HOURS.key())
                .where(id);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
