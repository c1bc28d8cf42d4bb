package eddy.backend.web;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import eddy.core.document.Document;

/** Reads documents of a release, which are known to be well-formed. */
public final class Documents {

    private static final JsonMapper JSON = new JsonMapper();

    private Documents() {}

    public static JsonNode json(Document document) {
        try {
            return JSON.readTree(document.content());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Document " + document.path(), e);
        }
    }

    /** A JSON text of our own, read from the database. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("JSON kept by the product", e);
        }
    }
}
