package eddy.backend.touches;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.settings.Settings;
import eddy.backend.settings.SettingsService;
import eddy.core.Ids;
import eddy.touch.LinkSigner;
import eddy.touch.Purpose;
import eddy.touch.TouchPolicy;
import eddy.touch.channel.OutboxChannel;
import eddy.touch.channel.SmtpChannel;
import eddy.touch.channel.SmtpSettings;
import eddy.touch.spi.Channel;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.SendResult;

/** What the installation's settings mean for messages: channels and limits. */
@ApplicationScoped
public class TouchSettings {

    private static final int SMTP_PORT = 25;

    private final SettingsService settings;
    private final Clock clock;
    private volatile Smtp kept;

    TouchSettings(SettingsService settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** SMTP for e-mail once it is switched on; the outbox for everything else. */
    Channel channel(String key) {
        var now = settings.get();
        return key.equals("email") && now.smtp().active()
                ? smtp(now, Optional.ofNullable(now.publicUrl()).map(URI::create))
                : new OutboxChannel(key);
    }

    TouchPolicy policy() {
        var now = settings.get();
        var cap = new TouchPolicy.Cap(
                now.marketingCap().count(), Duration.ofDays(now.marketingCap().days()));
        return new TouchPolicy(
                now.quietHours().from(), now.quietHours().to(), Set.of("sms", "push"), Map.of(Purpose.MARKETING, cap));
    }

    byte[] linkSecret() {
        return settings.linkSecret();
    }

    /** Whether e-mail leaves by SMTP, and does not stay in the outbox. */
    boolean sendsMail() {
        return settings.get().smtp().active();
    }

    /** Whether customers can reach this installation: without it a mail has no link to unsubscribe. */
    boolean hasPublicUrl() {
        return settings.get().publicUrl() != null;
    }

    /** Sends a test message with the settings as they are saved; answers what went wrong. */
    public Optional<String> testMail(String to) {
        return test(new OutgoingMessage(
                Ids.next(), "", "email", Purpose.SERVICE, to, "zh-CN", "Eddy 回流", "测试邮件 / This is a test message."));
    }

    /** Sends an e-mail that is no touch, so that nothing in it is counted; answers what went wrong. */
    Optional<String> test(OutgoingMessage message) {
        var now = settings.get();
        if (now.smtp().host() == null || now.smtp().from() == null) {
            return Optional.of("SMTP: host, from");
        }
        try {
            var result = smtp(now, Optional.empty()).send(message);
            if (result instanceof SendResult.Refused refused) {
                return Optional.of(refused.reason());
            }
            if (result instanceof SendResult.Later later) {
                return Optional.of(later.reason());
            }
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** A channel, and what it was made from. */
    private record Smtp(SmtpSettings server, Optional<URI> publicUrl, Channel channel) {}

    /** The channel for these settings: the one before while they are the same, for making one takes time. */
    private Channel smtp(Settings now, Optional<URI> publicUrl) {
        var smtp = now.smtp();
        var server = new SmtpSettings(
                smtp.host(),
                smtp.port() == null ? SMTP_PORT : smtp.port(),
                smtp.user(),
                smtp.password(),
                smtp.from(),
                SmtpSettings.Security.valueOf(smtp.security().name()));
        var last = kept;
        if (last != null && last.server().equals(server) && last.publicUrl().equals(publicUrl)) {
            return last.channel();
        }
        var made = new SmtpChannel(server, new LinkSigner(linkSecret()), publicUrl, clock);
        kept = new Smtp(server, publicUrl, made);
        return made;
    }
}
