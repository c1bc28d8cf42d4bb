package eddy.flow.internal.run;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How a root case came to be; handed to the engine for the moment of the start only.
 *
 * @param key        idempotency key of the start
 * @param originKind {@code rule}, {@code flow}, {@code todo}, {@code person} …
 * @param originKey  key of the rule or flow, or id of the person
 * @param by         the person who started it, or {@code null}
 */
public record CaseStart(String key, String originKind, String originKey, UUID by) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String toText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Writing JSON in memory failed", e);
        }
    }

    static CaseStart of(String text) {
        try {
            return JSON.readValue(text, CaseStart.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("How the case came to be cannot be read", e);
        }
    }
}
