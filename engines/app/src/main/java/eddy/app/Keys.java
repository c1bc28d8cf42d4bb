package eddy.app;

import java.util.regex.Pattern;

/** Keys of apps, documents and fields: a lower-case letter, then letters, digits and {@code _}, at most 40. */
public final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Keys() {}

    public static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }
}
