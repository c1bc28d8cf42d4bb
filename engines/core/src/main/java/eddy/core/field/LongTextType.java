package eddy.core.field;

import eddy.core.Label;

/** Text of several lines. */
final class LongTextType extends TextType {

    LongTextType() {
        super("long_text", Label.of("多行文本", "Long text"), 20_000);
    }

    @Override
    String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\t\\n]]+", " ")
                .strip();
    }
}
