package eddy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. Safe to read from several threads. */
public final class MutableClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    private MutableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @param time with offset, for example {@code 2026-03-02T09:00:00+08:00}; the clock's zone is Asia/Shanghai */
    public static MutableClock at(String time) {
        return new MutableClock(OffsetDateTime.parse(time).toInstant(), ZoneId.of("Asia/Shanghai"));
    }

    public void set(Instant time) {
        now = time;
    }

    /** @param time with offset, for example {@code 2026-03-02T09:00:00+08:00} */
    public void set(String time) {
        set(OffsetDateTime.parse(time).toInstant());
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return self.withZone(another);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }
}
