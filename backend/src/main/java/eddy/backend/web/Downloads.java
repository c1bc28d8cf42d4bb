package eddy.backend.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers that browsers save as files. */
public final class Downloads {

    private Downloads() {}

    /** @param name of the file, in any script (RFC 6266) */
    public static Response attachment(StreamingOutput body, String mediaType, String name) {
        return Response.ok(body, mediaType)
                .header("Content-Disposition", disposition("attachment", name))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * A document of ours, made for this reader and this moment.
     *
     * @param inPlace whether the browser shows it instead of saving it
     */
    public static Response paper(StreamingOutput body, String mediaType, String name, boolean inPlace) {
        return Response.ok(body, mediaType)
                .header("Content-Disposition", disposition(inPlace ? "inline" : "attachment", name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * A file somebody uploaded: whatever it holds, the browser takes it for nothing but its type and runs nothing of it.
     *
     * @param inPlace whether the browser may show it instead of saving it
     * @param range   the part that {@code body} writes
     */
    public static Response file(StreamingOutput body, String mediaType, String name, boolean inPlace, ByteRange range) {
        var answer = Response.status(range.isWhole() ? 200 : 206)
                .entity(body)
                .type(mediaType)
                .header("Content-Disposition", disposition(inPlace ? "inline" : "attachment", name))
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", range.length());
        if (!range.isWhole()) {
            answer.header("Content-Range", range.contentRange());
        }
        return answer.header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private static String disposition(String kind, String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
