package eddy.touch.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jooq.DSLContext;

import eddy.touch.Reason;
import eddy.touch.TouchState;
import eddy.touch.internal.Claiming.Claim;
import eddy.touch.spi.SendResult;
import eddy.touch.spi.TouchListener.Kind;
import eddy.touch.spi.TouchListener.TouchEvent;

/**
 * What became of one touch that was handed over.
 *
 * @param result what the provider said; {@code null} when nobody knows
 * @param detail what went wrong, for people; {@code null} when nothing did
 */
public record Outcome(Claim claim, SendResult result, String detail) {

    /** Tries before a message that a provider does not take now is given up. */
    static final int ATTEMPTS = 8;

    private static final int DETAIL_LENGTH = 500;

    public static Outcome known(Claim claim, SendResult result) {
        if (result instanceof SendResult.Refused refused) {
            return new Outcome(claim, result, refused.reason());
        }
        return new Outcome(claim, result, result instanceof SendResult.Later later ? later.reason() : null);
    }

    public static Outcome unknown(Claim claim, String detail) {
        return new Outcome(claim, null, detail);
    }

    /** @return what to tell; {@code null} when the touch is no longer ours or goes back to the queue */
    public TouchEvent record(DSLContext db, UUID token, Instant now) {
        var state = state();
        var time = now.atOffset(ZoneOffset.UTC);
        boolean again = state == TouchState.QUEUED;
        int rows = db.update(TouchColumns.TOUCH)
                .set(TouchColumns.STATE, state.key())
                .set(TouchColumns.REASON, reason(state))
                .set(TouchColumns.DETAIL, cut(detail))
                .set(TouchColumns.ATTEMPTS, claim.attempts() + 1)
                .set(
                        TouchColumns.NOT_BEFORE,
                        again
                                ? time.plus(wait(claim.attempts()))
                                : claim.event().at().atOffset(ZoneOffset.UTC))
                .set(TouchColumns.SENT, state == TouchState.SENT ? time : null)
                .set(TouchColumns.PROVIDER_ID, result instanceof SendResult.Sent sent ? sent.providerId() : null)
                .setNull(TouchColumns.CLAIM)
                .where(
                        TouchColumns.ID.eq(claim.message().id()),
                        TouchColumns.CLAIM.eq(token),
                        TouchColumns.STATE.eq(TouchState.CLAIMED.key()))
                .execute();
        return rows == 0 || again ? null : event(state, now);
    }

    private TouchState state() {
        if (result == null) {
            return TouchState.HELD;
        }
        if (result instanceof SendResult.Later) {
            return claim.attempts() + 1 < ATTEMPTS ? TouchState.QUEUED : TouchState.FAILED;
        }
        return result instanceof SendResult.Sent ? TouchState.SENT : TouchState.FAILED;
    }

    private String reason(TouchState state) {
        return switch (state) {
            case HELD -> Reason.UNKNOWN_OUTCOME.key();
            case QUEUED -> Reason.LATER.key();
            case FAILED -> (result instanceof SendResult.Refused ? Reason.REFUSED : Reason.GIVEN_UP).key();
            default -> null;
        };
    }

    private TouchEvent event(TouchState state, Instant now) {
        var kind =
                switch (state) {
                    case SENT -> Kind.SENT;
                    case HELD -> Kind.HELD;
                    default -> Kind.FAILED;
                };
        var e = claim.event();
        return new TouchEvent(e.touch(), e.app(), e.record(), e.message(), e.caseId(), kind, now);
    }

    /** One minute, doubling up to about an hour. */
    private static Duration wait(int attempts) {
        return Duration.ofMinutes(1L << Math.min(6, attempts));
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(DETAIL_LENGTH, text.length()));
    }
}
