package eddy.backend.web;

import java.util.Locale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The language the reader of an answer asked for. */
@RequestScoped
public class Language {

    @Context
    HttpHeaders headers;

    /** Chinese or English, whichever {@code Accept-Language} names first; English when it names neither. */
    public Locale locale() {
        return of(headers);
    }

    static Locale of(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableLanguages()) {
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
