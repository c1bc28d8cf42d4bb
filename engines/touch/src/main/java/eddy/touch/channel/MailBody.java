package eddy.touch.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

import eddy.touch.LinkSigner;
import eddy.touch.LinkSigner.Kind;
import eddy.touch.spi.OutgoingMessage;

/**
 * Makes the HTML of a mail from plain text: everything escaped, web addresses turned into links that count clicks, a pixel
 * that counts opening. Nobody's own HTML ever gets in.
 */
final class MailBody {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'，。；、）]+");
    private static final String TRAILING = ".,;:!?)";

    private final LinkSigner signer;
    private final Optional<URI> publicUrl;

    /** @param publicUrl where customers reach this installation; without it nothing is counted */
    MailBody(LinkSigner signer, Optional<URI> publicUrl) {
        this.signer = signer;
        this.publicUrl = publicUrl;
    }

    String html(OutgoingMessage message) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(message.language()))
                .append(
                        "\"><head><meta charset=\"utf-8\"></head>\n<body style=\"font-family:sans-serif;line-height:1.6\">\n");
        for (var paragraph : message.body().split("\\R{2,}")) {
            html.append("<p>").append(linked(paragraph, message)).append("</p>\n");
        }
        publicUrl.ifPresent(url -> html.append("<img src=\"")
                .append(escaped(link(url, Kind.OPEN, message, "") + ".png"))
                .append("\" width=\"1\" height=\"1\" alt=\"\">\n"));
        return html.append("</body></html>\n").toString();
    }

    /** The address of one-click unsubscribing (RFC 8058). */
    Optional<String> unsubscribe(OutgoingMessage message) {
        return publicUrl.map(url -> link(url, Kind.UNSUBSCRIBE, message, ""));
    }

    private String linked(String paragraph, OutgoingMessage message) {
        var html = new StringBuilder();
        var found = ADDRESS.matcher(paragraph);
        int at = 0;
        while (found.find()) {
            var address = trimmed(found.group());
            html.append(escaped(paragraph.substring(at, found.start())));
            html.append("<a href=\"")
                    .append(escaped(counted(address, message)))
                    .append("\">")
                    .append(escaped(address))
                    .append("</a>");
            at = found.start() + address.length();
        }
        return html.append(escaped(paragraph.substring(at))).toString().replaceAll("\\R", "<br>\n");
    }

    private String counted(String address, OutgoingMessage message) {
        return publicUrl
                .filter(url -> valid(address))
                .map(url -> link(url, Kind.CLICK, message, address))
                .orElse(address);
    }

    private String link(URI url, Kind kind, OutgoingMessage message, String target) {
        var path =
                switch (kind) {
                    case OPEN -> "/t/o/";
                    case CLICK -> "/t/c/";
                    case UNSUBSCRIBE -> "/t/u/";
                };
        var base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + path
                + signer.token(kind, message.id(), target);
    }

    private static boolean valid(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
