package eddy.form.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Several names in one cell of a file. A name in which one of the separators stands is put into double quotes. */
public final class ListText {

    private static final String BETWEEN = ",;，；、|\r\n";
    private static final char QUOTE = '"';

    private ListText() {}

    public static String joined(List<String> names, Locale locale) {
        return names.stream()
                .map(ListText::written)
                .collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
    }

    private static String written(String name) {
        boolean plain = name.chars().noneMatch(c -> c == QUOTE || BETWEEN.indexOf(c) >= 0)
                && name.strip().equals(name);
        return plain ? name : QUOTE + name.replace("\"", "\"\"") + QUOTE;
    }

    /** The names without the blanks around them; none for a cell of nothing but separators. */
    public static List<String> split(String cell) {
        var names = new ArrayList<String>();
        int at = 0;
        while (at < cell.length()) {
            if (BETWEEN.indexOf(cell.charAt(at)) >= 0 || Character.isWhitespace(cell.charAt(at))) {
                at++;
                continue;
            }
            int end = cell.charAt(at) == QUOTE ? endOfQuoted(cell, at) : endOfPlain(cell, at);
            var name = cell.substring(at, end).strip();
            names.add(isQuoted(name) ? unquoted(name) : name);
            at = end;
        }
        return names;
    }

    private static int endOfPlain(String cell, int from) {
        int at = from;
        while (at < cell.length() && BETWEEN.indexOf(cell.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Behind the quote that closes; a quote that is never closed, or goes on behind it, is part of a plain name. */
    private static int endOfQuoted(String cell, int from) {
        int at = from + 1;
        while (at < cell.length()) {
            if (cell.charAt(at) != QUOTE) {
                at++;
            } else if (at + 1 < cell.length() && cell.charAt(at + 1) == QUOTE) {
                at += 2;
            } else {
                int rest = endOfPlain(cell, at + 1);
                return cell.substring(at + 1, rest).isBlank() ? rest : endOfPlain(cell, from);
            }
        }
        return endOfPlain(cell, from);
    }

    private static boolean isQuoted(String name) {
        return name.length() > 1 && name.charAt(0) == QUOTE && name.charAt(name.length() - 1) == QUOTE;
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }
}
