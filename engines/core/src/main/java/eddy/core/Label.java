package eddy.core;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text a person sees, in every language it exists in. In JSON: {@code {"zh-CN": "客户", "en": "Customer"}}.
 *
 * @param texts language tag to text
 */
public record Label(@JsonValue Map<String, String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Label {
        texts = texts == null ? Map.of() : Map.copyOf(texts);
    }

    public static Label of(String zh, String en) {
        return new Label(Map.of("zh-CN", zh, "en", en));
    }

    /** The text in the language nearest to {@code locale}; English, then Chinese, then any text fill a gap. */
    public String in(Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        var first = texts.get(chinese ? "zh-CN" : "en");
        if (first != null) {
            return first;
        }
        var second = texts.get(chinese ? "en" : "zh-CN");
        return second != null ? second : texts.values().stream().findFirst().orElse("");
    }
}
