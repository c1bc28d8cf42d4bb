package eddy.backend.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Role;
import eddy.backend.touches.TouchSettings;
import eddy.backend.web.Checks;
import eddy.core.Transactions;
import eddy.touch.channel.SmtpSettings;

/** The settings of the installation. Passwords go in and never come out. */
@Path("/api/settings")
@Allowed(Role.ADMIN)
public class SettingsResource {

    private static final int LONGEST = 200;
    private static final int PORTS = 65_535;

    private final SettingsService settings;
    private final TouchSettings touches;
    private final Audit audit;
    private final Transactions tx;

    SettingsResource(SettingsService settings, TouchSettings touches, Audit audit, Transactions tx) {
        this.settings = settings;
        this.touches = touches;
        this.audit = audit;
        this.tx = tx;
    }

    /** @param password only when sent: {@code null} keeps the present one, the empty text removes it */
    public record SmtpView(
            String host,
            Integer port,
            String user,
            Boolean passwordSet,
            String password,
            String from,
            Settings.Security security,
            boolean active) {}

    public record SettingsView(
            SmtpView smtp, String publicUrl, Settings.QuietHours quietHours, Settings.MarketingCap marketingCap) {}

    public record TestAsk(String to) {}

    /** @param message what the mail server said; {@code null} when it took the message */
    public record TestResult(boolean sent, String message) {}

    @GET
    public SettingsView get() {
        return view(settings.get());
    }

    @PUT
    public SettingsView put(SettingsView wanted) {
        check(wanted);
        return tx.required(() -> {
            var before = settings.get().smtp();
            var s = wanted.smtp();
            var password =
                    s.password() == null ? before.password() : s.password().isEmpty() ? null : s.password();
            var smtp = new Settings.Smtp(
                    blank(s.host()), s.port(), blank(s.user()), password, blank(s.from()), s.security(), s.active());
            var next = new Settings(smtp, blank(wanted.publicUrl()), wanted.quietHours(), wanted.marketingCap());
            settings.put(next);
            audit.did("settings.changed", "settings", null);
            return view(next);
        });
    }

    @POST
    @Path("smtp-test")
    public TestResult test(TestAsk ask) {
        new Checks()
                .required("to", ask == null ? null : ask.to(), LONGEST)
                .email("to", ask == null ? null : ask.to())
                .orThrow();
        return touches.testMail(ask.to()).map(m -> new TestResult(false, m)).orElse(new TestResult(true, null));
    }

    private static void check(SettingsView wanted) {
        new Checks()
                .required("smtp", wanted == null ? null : wanted.smtp())
                .required("quietHours", wanted == null ? null : wanted.quietHours())
                .required("marketingCap", wanted == null ? null : wanted.marketingCap())
                .orThrow();
        var smtp = wanted.smtp();
        var checks = new Checks()
                .optional("smtp/host", smtp.host(), LONGEST)
                .optional("smtp/user", smtp.user(), LONGEST)
                .optional("smtp/from", smtp.from(), LONGEST)
                .required("smtp/security", smtp.security())
                .required("quietHours/from", wanted.quietHours().from())
                .required("quietHours/to", wanted.quietHours().to())
                .that(
                        isUrl(wanted.publicUrl()),
                        "settings.public_url",
                        "publicUrl",
                        "value",
                        String.valueOf(wanted.publicUrl()))
                .that(
                        wanted.marketingCap().count() >= 0
                                && wanted.marketingCap().days() >= 1,
                        "settings.cap",
                        "marketingCap")
                .that(
                        blank(smtp.from()) == null || SmtpSettings.isSender(smtp.from()),
                        "settings.from",
                        "smtp/from",
                        "value",
                        String.valueOf(smtp.from()));
        if (smtp.active()) {
            checks.required("smtp/host", smtp.host(), LONGEST)
                    .required("smtp/from", smtp.from(), LONGEST)
                    .that(smtp.port() != null && smtp.port() > 0 && smtp.port() <= PORTS, "settings.port", "smtp/port");
        }
        checks.orThrow();
    }

    private static boolean isUrl(String text) {
        if (blank(text) == null) {
            return true;
        }
        try {
            var url = new URI(text);
            return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static SettingsView view(Settings s) {
        var smtp = s.smtp();
        return new SettingsView(
                new SmtpView(
                        smtp.host(),
                        smtp.port(),
                        smtp.user(),
                        Objects.nonNull(smtp.password()),
                        null,
                        smtp.from(),
                        smtp.security(),
                        smtp.active()),
                s.publicUrl(),
                s.quietHours(),
                s.marketingCap());
    }
}
