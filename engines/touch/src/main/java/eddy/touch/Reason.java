package eddy.touch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import eddy.core.Label;

/** Why a touch was not sent, is held, failed or was cancelled. */
public enum Reason {
    NO_ADDRESS(Label.of("没有联系方式", "No address")),
    NO_CONSENT(Label.of("客户未同意该渠道", "No consent to this channel")),
    SUPPRESSED(Label.of("已退订或在屏蔽名单中", "Unsubscribed or suppressed")),
    FROZEN(Label.of("营销冻结中", "Marketing is frozen")),
    FREQUENCY_CAP(Label.of("超过发送频率上限", "Frequency cap reached")),
    RECORD_GONE(Label.of("客户已删除", "The customer was deleted")),
    MESSAGE_GONE(Label.of("消息已不存在", "The message is no longer there")),
    NO_CHANNEL(Label.of("渠道未配置", "The channel is not set up")),
    QUIET_HOURS(Label.of("静默时段，稍后发送", "Waits for the end of quiet hours")),
    LATER(Label.of("暂时无法发送，稍后重试", "Could not be sent, will be tried again")),
    REFUSED(Label.of("被服务商拒绝", "Refused by the provider")),
    GIVEN_UP(Label.of("多次尝试均失败", "Given up after many tries")),
    UNKNOWN_OUTCOME(Label.of("不确定是否已发送", "Unknown whether it was sent")),
    CASE_ENDED(Label.of("流程实例已结束", "The case has ended")),
    BY_PERSON(Label.of("人工处理", "Decided by a person"));

    private final Label label;

    Reason(Label label) {
        this.label = label;
    }

    /** The value in the table and in conditions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    public static Optional<Reason> of(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }
}
