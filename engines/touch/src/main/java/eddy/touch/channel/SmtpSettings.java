package eddy.touch.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * How to reach a mail server.
 *
 * @param user     {@code null} for a server that wants no sign-in
 * @param password {@code null} without user
 * @param from     the sender, {@code name@host} or {@code Name <name@host>}
 */
public record SmtpSettings(String host, int port, String user, String password, String from, Security security) {

    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Whether mail can come from it: {@code name@host} or {@code Name <name@host>}. */
    public static boolean isSender(String from) {
        try {
            return new InternetAddress(new InternetAddress(from, false).getAddress(), true)
                    .getAddress()
                    .contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
