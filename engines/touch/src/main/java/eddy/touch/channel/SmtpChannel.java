package eddy.touch.channel;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import eddy.touch.LinkSigner;
import eddy.touch.Purpose;
import eddy.touch.spi.Channel;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.SendResult;

/**
 * E-mail by SMTP. SMTP knows no idempotency key, so an outcome nobody knows (the line broke after the message had begun to
 * leave) is an exception and holds the touch. The {@code Message-ID} comes from the touch: repeated by a person's word, mail
 * programs can tell it is the same message.
 */
public final class SmtpChannel implements Channel {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final Session session;
    private final MailBody body;
    private final Clock clock;

    /** @param publicUrl where customers reach this installation; without it nothing is counted and no one-click unsubscribe */
    public SmtpChannel(SmtpSettings settings, LinkSigner signer, Optional<URI> publicUrl, Clock clock) {
        this.settings = settings;
        // Looks for providers in every library there is, which takes longer than sending: once a channel, not once a
        // mail.
        this.session = Session.getInstance(properties(settings));
        this.body = new MailBody(signer, publicUrl);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "email";
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        InternetAddress to;
        try {
            to = new InternetAddress(message.address(), true);
        } catch (AddressException e) {
            return new SendResult.Refused("Not an e-mail address: " + message.address());
        }
        try (var transport = session.getTransport()) {
            var mail = mail(message, to);
            try {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            } catch (MessagingException e) {
                return new SendResult.Later("Mail server: " + e.getMessage());
            }
            return hand(transport, mail, to);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail server: " + e.getMessage(), e);
        }
    }

    private static SendResult hand(Transport transport, MimeMessage mail, InternetAddress to)
            throws MessagingException {
        try {
            transport.sendMessage(mail, new InternetAddress[] {to});
            return new SendResult.Sent(mail.getMessageID());
        } catch (SendFailedException e) {
            int code = code(e);
            if (code == 0) {
                throw e;
            }
            var text = String.valueOf(
                    e.getNextException() == null
                            ? e.getMessage()
                            : e.getNextException().getMessage());
            return code >= PERMANENT ? new SendResult.Refused(text.strip()) : new SendResult.Later(text.strip());
        }
    }

    /** The server's answer to the recipient or to the whole message; 0 when it gave none. */
    private static int code(SendFailedException e) {
        for (Exception next = e; next instanceof MessagingException failed; next = failed.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
        }
        return e instanceof SMTPSendFailedException whole ? Math.max(0, whole.getReturnCode()) : 0;
    }

    private MimeMessage mail(OutgoingMessage message, InternetAddress to) throws MessagingException {
        var from = from();
        var mail = new TouchMail(session, "<" + message.id() + "@" + domain(from) + ">");
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(message.subject() == null ? "" : message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language());
        if (message.purpose() != Purpose.SERVICE) {
            var unsubscribe = body.unsubscribe(message);
            if (unsubscribe.isPresent()) {
                mail.setHeader("List-Unsubscribe", "<" + unsubscribe.get() + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        var plain = new MimeBodyPart();
        plain.setText(message.body(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(body.html(message), StandardCharsets.UTF_8.name(), "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();
        return mail;
    }

    /** A name beyond ASCII is encoded for the header. */
    private InternetAddress from() throws AddressException {
        var from = new InternetAddress(settings.from(), false);
        try {
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return from;
    }

    private static String domain(InternetAddress from) {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        boolean tls = settings.security() == SmtpSettings.Security.TLS;
        var protocol = tls ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", ANSWER_MILLIS);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        properties.put(prefix + "auth", String.valueOf(settings.user() != null));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == SmtpSettings.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** Keeps the Message-ID it was given. */
    private static final class TouchMail extends MimeMessage {
        private final String id;

        TouchMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
