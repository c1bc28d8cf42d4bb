package eddy.core.field;

import java.util.regex.Pattern;

import eddy.core.Label;

/** Text of several lines. */
final class LongTextType extends TextType {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]+");

    LongTextType() {
        super("long_text", Label.of("多行文本", "Long text"), 20_000);
    }

    @Override
    String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(lines).replaceAll(" ").strip();
    }
}
