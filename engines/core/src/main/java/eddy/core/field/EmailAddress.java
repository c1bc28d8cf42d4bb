package eddy.core.field;

import java.util.regex.Pattern;

/**
 * What counts as an e-mail address at every door: letters, digits and the usual signs before the {@code @}, and behind it a
 * domain of at least two labels, in any script. Quoted names and numbers of machines, which RFC 5321 knows, are none.
 */
public final class EmailAddress {

    /** Characters before the {@code @} at most, by RFC 5321; and in all. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST = 320;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?";
    private static final String TOP = "(?:\\p{L}{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,57}[A-Za-z0-9])";
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + TOP);

    private EmailAddress() {}

    /** The same in the browser: {@code frontend/src/form/viewer/state/formats.ts}. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && ADDRESS.matcher(text).matches();
    }
}
