package eddy.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a FEEL text reads, found by its words alone, so that they can be replaced where they stand. What is
 * quoted or a comment, a key word, a function, or follows a dot is no such name.
 */
public final class FormulaNames {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"?" // a text
                    + "|//[^\\n]*+|/\\*.*?\\*/" // a comment
                    + "|\\.\\.|\\d++(?:\\.\\d++)?" // a range, a number
                    + "|\\.\\s*+[A-Za-z_]\\w*+" // what follows a dot
                    + "|[A-Za-z_]\\w*+",
            Pattern.DOTALL);
    private static final Set<String> KEYWORDS = Set.of(
            ("if then else for in return some every satisfies and or not between instance of function external null"
                            + " true false")
                    .split(" "));

    private FormulaNames() {}

    private record Word(String text, int start, int end) {}

    /** The text with every name replaced by what {@code name} answers for it. */
    public static String replaced(String text, UnaryOperator<String> name) {
        var out = new StringBuilder();
        int from = 0;
        for (Word word : names(text)) {
            out.append(text, from, word.start()).append(name.apply(word.text()));
            from = word.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private static List<Word> names(String text) {
        var names = new ArrayList<Word>();
        var run = new ArrayList<Word>();
        var token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            boolean together = text.substring(end, token.start()).isBlank();
            if (!together || !isWord(token) || KEYWORDS.contains(token.group())) {
                close(run, text, names);
            }
            if (isWord(token) && !KEYWORDS.contains(token.group())) {
                run.add(new Word(token.group(), token.start(), token.end()));
            }
            end = token.end();
        }
        close(run, text, names);
        return names;
    }

    private static boolean isWord(Matcher token) {
        return Character.isLetter(token.group().charAt(0)) || token.group().charAt(0) == '_';
    }

    /** Words side by side are the name of one function when a bracket follows them, such as {@code string length(}. */
    private static void close(List<Word> run, String text, List<Word> names) {
        if (!run.isEmpty()
                && !text.substring(run.get(run.size() - 1).end()).stripLeading().startsWith("(")) {
            names.addAll(run);
        }
        run.clear();
    }
}
