package eddy.touch.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import eddy.core.Ids;
import eddy.touch.LinkSigner;
import eddy.touch.LinkSigner.Kind;
import eddy.touch.Purpose;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.SendResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class SmtpChannelTest {

    private static final LinkSigner SIGNER = new LinkSigner("0123456789abcdef0123456789abcdef".getBytes());
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_with_both_bodies_and_the_id_of_its_touch() throws Exception {
        var message = message(Purpose.RECOVERY, "zw@example.com", "张伟，好久不见", "您好：\n\n欢迎回来。");

        var result = channel().send(message);

        var mail = server.getReceivedMessages()[0];
        assertThat(result).isEqualTo(new SendResult.Sent("<" + message.id() + "@example.org>"));
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@example.org>");
        assertThat(mail.getSubject()).isEqualTo("张伟，好久不见");
        assertThat(mail.getHeader("From")[0]).isEqualTo("=?UTF-8?B?5Zue5rWB?= <hello@example.org>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOON);
        assertThat(part(mail, 0).replace("\r", "")).isEqualTo("您好：\n\n欢迎回来。");
        assertThat(part(mail, 1)).contains("<p>您好：</p>", "<p>欢迎回来。</p>", "lang=\"zh-CN\"");
    }

    @Test
    void what_is_no_service_message_can_be_unsubscribed_in_one_click() throws Exception {
        var marketing = message(Purpose.MARKETING, "a@example.com", "s", "b");
        channel().send(marketing);
        channel().send(message(Purpose.SERVICE, "a@example.com", "s", "b"));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        var link = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        assertThat(link).startsWith("<https://eddy.example/t/u/").endsWith(">");
        var token = link.substring(26, link.length() - 1);
        assertThat(SIGNER.read(Kind.UNSUBSCRIBE, token).orElseThrow().touch()).isEqualTo(marketing.id());
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void nobodys_html_gets_in_and_addresses_become_links_that_count() throws Exception {
        var message = message(
                Purpose.RECOVERY,
                "a@example.com",
                "s",
                "<script>alert('x')</script> & see https://example.com/new?a=1&b=2. Bye");
        channel().send(message);

        var html = part(server.getReceivedMessages()[0], 1);
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;x&#39;)", "&amp; see");
        var href = Pattern.compile("href=\"https://eddy.example/t/c/([A-Za-z0-9_-]+)\">([^<]*)</a>\\. Bye")
                .matcher(html);
        assertThat(href.find()).isTrue();
        assertThat(href.group(2)).isEqualTo("https://example.com/new?a=1&amp;b=2");
        assertThat(SIGNER.read(Kind.CLICK, href.group(1)).orElseThrow().target())
                .isEqualTo("https://example.com/new?a=1&b=2");
        var pixel = Pattern.compile("src=\"https://eddy.example/t/o/([A-Za-z0-9_-]+)\\.png\"")
                .matcher(html);
        assertThat(pixel.find()).isTrue();
        assertThat(SIGNER.read(Kind.OPEN, pixel.group(1)).orElseThrow().touch()).isEqualTo(message.id());
    }

    @Test
    void without_a_public_address_nothing_is_counted() throws Exception {
        new SmtpChannel(settings(server.getSmtp().getPort()), SIGNER, Optional.empty(), clock())
                .send(message(Purpose.RECOVERY, "a@example.com", "s", "see https://example.com/"));

        var mail = server.getReceivedMessages()[0];
        assertThat(part(mail, 1)).contains("href=\"https://example.com/\"").doesNotContain("/t/o/", "<img");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void an_address_that_is_none_is_refused_before_any_server_hears_of_it() {
        assertThat(channel().send(message(Purpose.RECOVERY, "not an address", "s", "b")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(channel().send(message(Purpose.RECOVERY, "a@example.com\r\nBcc: b@example.com", "s", "b")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_tried_later() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(channel(port).send(message(Purpose.RECOVERY, "a@example.com", "s", "b")))
                .isInstanceOf(SendResult.Later.class);
    }

    @Test
    void a_wrong_password_is_no_unknown_outcome() {
        server.setUser("hello", "secret");
        var settings = new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "hello",
                "wrong",
                "hello@example.org",
                SmtpSettings.Security.NONE);

        var result = new SmtpChannel(settings, SIGNER, Optional.empty(), clock())
                .send(message(Purpose.RECOVERY, "a@example.com", "s", "b"));

        assertThat(result).isInstanceOf(SendResult.Later.class);
        assertThat(settings.toString()).doesNotContain("wrong");
    }

    @Test
    void a_recipient_the_server_refuses_for_good_is_refused_and_a_busy_one_comes_later() throws Exception {
        try (var script = new ScriptedServer("550 no such user", "250 ok")) {
            assertThat(channel(script.port()).send(message(Purpose.RECOVERY, "a@example.com", "s", "b")))
                    .isInstanceOfSatisfying(SendResult.Refused.class, r -> assertThat(r.reason())
                            .contains("no such user"));
        }
        try (var script = new ScriptedServer("451 come back later", "250 ok")) {
            assertThat(channel(script.port()).send(message(Purpose.RECOVERY, "a@example.com", "s", "b")))
                    .isInstanceOf(SendResult.Later.class);
        }
        try (var script = new ScriptedServer("250 ok", "554 looks like spam")) {
            assertThat(channel(script.port()).send(message(Purpose.RECOVERY, "a@example.com", "s", "b")))
                    .isInstanceOf(SendResult.Refused.class);
        }
    }

    @Test
    void a_line_that_breaks_before_the_server_confirmed_is_an_unknown_outcome() throws Exception {
        try (var script = new ScriptedServer("250 ok", null)) {
            assertThatThrownBy(() -> channel(script.port()).send(message(Purpose.RECOVERY, "a@example.com", "s", "b")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private SmtpChannel channel() {
        return channel(server.getSmtp().getPort());
    }

    private static SmtpChannel channel(int port) {
        return new SmtpChannel(settings(port), SIGNER, Optional.of(URI.create("https://eddy.example/")), clock());
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings("127.0.0.1", port, null, null, "回流 <hello@example.org>", SmtpSettings.Security.NONE);
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    private static OutgoingMessage message(Purpose purpose, String address, String subject, String body) {
        UUID id = Ids.next();
        return new OutgoingMessage(id, "churn", "email", purpose, address, "zh-CN", subject, body);
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }

    /** A mail server for one conversation: answers RCPT and the end of DATA as told, or drops the line. */
    private static final class ScriptedServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread;

        ScriptedServer(String recipient, String data) throws IOException {
            thread = new Thread(() -> talk(recipient, data));
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void talk(String recipient, String data) {
            try (var line = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                    var out = line.getOutputStream()) {
                out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
                boolean text = false;
                for (var said = in.readLine(); said != null; said = in.readLine()) {
                    String answer = "250 ok";
                    if (text) {
                        if (!said.equals(".")) {
                            continue;
                        }
                        text = false;
                        answer = data;
                    } else if (said.startsWith("RCPT")) {
                        answer = recipient;
                    } else if (said.startsWith("DATA")) {
                        text = true;
                        answer = "354 go on";
                    } else if (said.startsWith("QUIT")) {
                        answer = "221 bye";
                    }
                    if (answer == null) {
                        return;
                    }
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The client closed the line: the conversation is over.
                return;
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            socket.close();
            thread.join(5_000);
        }
    }
}
