package eddy.backend.touches;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.touch.WrittenMessage;

/** Messages that are being written: how they read, and sending them to oneself. */
@Path("/api/apps/{app}/messages/_draft")
@Allowed(Role.BUILDER)
public class MessageResource {

    private final MessageDrafts drafts;

    MessageResource(MessageDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param record the customer
     * @param locale the language wanted; {@code null} for the customer's own
     */
    public record PreviewAsk(JsonNode document, UUID record, String locale) {}

    /**
     * Where a test would go.
     *
     * @param to          the caller's own address; {@code null} when there is none
     * @param mail        whether e-mail leaves by SMTP
     * @param unsubscribe whether e-mail carries a link to unsubscribe, which takes a public address
     */
    public record TestWay(String to, boolean mail, boolean unsubscribe) {}

    /** @param message what the mail server said; {@code null} when it took the message */
    public record TestResult(boolean sent, String to, String message) {}

    @POST
    @Path("preview")
    public WrittenMessage preview(String app, PreviewAsk ask) {
        check(ask);
        return drafts.write(app, ask);
    }

    @GET
    @Path("test")
    public TestWay way(String app) {
        return drafts.way(app);
    }

    @POST
    @Path("test")
    public TestResult test(String app, PreviewAsk ask) {
        check(ask);
        return drafts.test(app, ask);
    }

    private static void check(PreviewAsk ask) {
        new Checks()
                .required("document", ask == null ? null : ask.document())
                .required("record", ask == null ? null : ask.record())
                .orThrow();
    }
}
