package eddy.backend.touches;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eddy.backend.identity.Open;
import eddy.backend.web.Language;
import eddy.backend.web.ProblemException;
import eddy.backend.web.Texts;

/** What customers' mail programs and browsers reach, without signing in: every address here is signed. */
@Path("/t")
@Open
public class TrackingResource {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final TouchWork work;
    private final Language language;

    TrackingResource(TouchWork work, Language language) {
        this.work = work;
        this.language = language;
    }

    /** The pixel of a mail that was opened; the same picture for a token that is not ours. */
    @GET
    @Path("o/{token}.png")
    @Produces("image/gif")
    public Response opened(String token) {
        work.tracking().opened(token);
        return Response.ok(PIXEL).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("c/{token}")
    public Response clicked(String token) {
        URI target = work.tracking().clicked(token).orElseThrow(() -> ProblemException.notFound("link"));
        return Response.seeOther(target).build();
    }

    /** The page behind an unsubscribe link asks; only the button unsubscribes, so that no link scanner does. */
    @GET
    @Path("u/{token}")
    @Produces(MediaType.TEXT_HTML)
    public String ask(String token) {
        work.tracking().unsubscribing(token).orElseThrow(() -> ProblemException.notFound("link"));
        return page(
                say("unsubscribe.ask"),
                "<form method=\"post\"><button>" + say("unsubscribe.button") + "</button></form>");
    }

    /** The button of the page, and a mail program's one click (RFC 8058). */
    @POST
    @Path("u/{token}")
    @Produces(MediaType.TEXT_HTML)
    public String unsubscribe(String token) {
        if (!work.tracking().unsubscribed(token)) {
            throw ProblemException.notFound("link");
        }
        return page(say("unsubscribe.done"), "");
    }

    private String say(String code) {
        return Texts.of(code, Map.of(), language.locale());
    }

    private static String page(String text, String more) {
        return "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Eddy</title><p>"
                + text + "</p>" + more;
    }
}
