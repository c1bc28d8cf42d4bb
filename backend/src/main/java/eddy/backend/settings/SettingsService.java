package eddy.backend.settings;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads and writes the installation's settings. */
@ApplicationScoped
public class SettingsService {

    private static final String ALL = "settings";
    private static final String LINK_SECRET = "link_secret";
    private static final int SECRET_BYTES = 32;

    private final SettingStore store;
    private final ObjectMapper json;

    SettingsService(SettingStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    public Settings get() {
        try {
            var text = store.find(ALL);
            return text.isEmpty() ? Settings.STANDARD : json.readValue(text.get(), Settings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Settings settings) {
        try {
            store.put(ALL, json.writeValueAsString(settings));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret that links in messages are signed with: made once, the same on every node. */
    public byte[] linkSecret() {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        return Base64.getDecoder()
                .decode(store.find(LINK_SECRET)
                        .orElseGet(() ->
                                store.putNew(LINK_SECRET, Base64.getEncoder().encodeToString(fresh))));
    }
}
