package eddy.report.internal.print;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: at most 31 characters, none of {@code []:*?/\\}, each once. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final int ROOM_FOR_NUMBER = 4;

    private final Set<String> used = new HashSet<>();

    String of(String title) {
        var plain = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^'+|'+$", "")
                .strip();
        var name = cut(plain.isEmpty() ? "–" : plain, LONGEST);
        for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = cut(plain, LONGEST - ROOM_FOR_NUMBER) + " " + n;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
