package eddy.backend.web;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The language the reader of an answer asked for. */
@RequestScoped
public class Language {

    @Context
    HttpHeaders headers;

    private Locale chosen;

    /**
     * Chinese or English, whichever {@code Accept-Language} names first; English when it names neither. What was
     * {@linkplain #choose chosen} goes before.
     */
    public Locale locale() {
        return chosen == null ? of(headers) : chosen;
    }

    /** Lets a link choose the language of its answer; what names neither Chinese nor English chooses nothing. */
    public Locale choose(String tag) {
        if (tag != null && tag.matches("(zh|en)(-[A-Za-z-]+)?")) {
            chosen = of(tag);
        }
        return locale();
    }

    /** The same for a header as it came; {@code null} without one. */
    static Locale of(String acceptLanguage) {
        try {
            return first(
                    acceptLanguage == null
                            ? List.of()
                            : Locale.LanguageRange.parse(acceptLanguage).stream()
                                    .map(range -> Locale.forLanguageTag(range.getRange()))
                                    .toList());
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    static Locale of(HttpHeaders headers) {
        return first(headers.getAcceptableLanguages());
    }

    private static Locale first(List<Locale> wantedLanguages) {
        for (var wanted : wantedLanguages) {
            if ("zh".equals(wanted.getLanguage())) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if ("en".equals(wanted.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
