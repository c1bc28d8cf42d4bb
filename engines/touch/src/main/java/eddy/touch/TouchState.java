package eddy.touch;

import java.util.Arrays;
import java.util.Locale;

import eddy.core.Label;

/** Where a touch stands. */
public enum TouchState {
    /** Waits for the dispatcher. */
    QUEUED(Label.of("待发送", "Queued")),
    /** Taken by a dispatcher that is about to send it. */
    CLAIMED(Label.of("发送中", "Being sent")),
    /** Accepted by the provider, or kept in the outbox. */
    SENT(Label.of("已发送", "Sent")),
    /** The provider says it arrived. */
    DELIVERED(Label.of("已送达", "Delivered")),
    /** The provider refused it, or every try failed. */
    FAILED(Label.of("失败", "Failed")),
    /** Nobody knows whether it was sent: a person decides. */
    HELD(Label.of("待确认", "Held")),
    /** Not sent on purpose; the reason says why. */
    NOT_SENT(Label.of("未发送", "Not sent")),
    /** No longer wanted before it was sent. */
    CANCELLED(Label.of("已取消", "Cancelled"));

    private final Label label;

    TouchState(Label label) {
        this.label = label;
    }

    /** The value in the table and in conditions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static TouchState of(String key) {
        return Arrays.stream(values())
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No touch state " + key));
    }
}
