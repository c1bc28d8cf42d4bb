package eddy.backend.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.core.issue.Issue;

/** Behaviour events from the customer's own systems: one JSON object a line. */
@Path("/api/apps/{app}/events")
@Allowed(Role.STAFF)
public class EventResource {

    private static final int BATCH = 500;
    private static final int SHOWN = 200;
    /** Characters of one event; a longer line is rejected and the rest goes on. */
    private static final int MAX_LINE = 100_000;

    private final LiveApps apps;
    private final EventIntake intake;
    private final ObjectReader json;
    private final Language language;

    EventResource(LiveApps apps, EventIntake intake, ObjectMapper json, Language language) {
        this.apps = apps;
        this.intake = intake;
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.language = language;
    }

    public record Rejected(int line, List<IssueView> issues) {}

    /** @param rejected the first two hundred; {@code rejectedCount} counts them all */
    public record Answer(int accepted, int duplicates, int rejectedCount, List<Rejected> rejected) {}

    @POST
    @Consumes({"application/x-ndjson", "application/json", "text/plain"})
    public Answer take(String app, InputStream body) throws IOException {
        var live = apps.require(app);
        var total = new Total();
        try (var lines = new LineReader(new InputStreamReader(body, StandardCharsets.UTF_8), MAX_LINE)) {
            var batch = new ArrayList<EventIntake.Line>();
            int number = 0;
            for (var text = lines.next(); text != null; text = lines.next()) {
                number++;
                if (!text.isBlank()) {
                    batch.add(read(number, text));
                }
                if (batch.size() == BATCH) {
                    total.add(live, batch);
                }
            }
            total.add(live, batch);
        }
        return total.answer();
    }

    private EventIntake.Line read(int number, String text) {
        if (text.length() >= MAX_LINE) {
            return new EventIntake.Line(number, MissingNode.getInstance());
        }
        try {
            return new EventIntake.Line(number, json.readTree(text));
        } catch (JsonProcessingException e) {
            return new EventIntake.Line(number, MissingNode.getInstance());
        }
    }

    /** What all batches came to; each batch is a transaction of its own. */
    private final class Total {

        private int accepted;
        private int duplicates;
        private final Map<Integer, List<Issue>> rejected = new TreeMap<>();

        void add(LiveApp app, List<EventIntake.Line> batch) {
            if (batch.isEmpty()) {
                return;
            }
            var result = intake.take(app, List.copyOf(batch));
            batch.clear();
            accepted += result.accepted();
            duplicates += result.duplicates();
            rejected.putAll(result.rejected());
        }

        Answer answer() {
            var shown = rejected.entrySet().stream()
                    .limit(SHOWN)
                    .map(e -> new Rejected(e.getKey(), IssueView.of(e.getValue(), language.locale())))
                    .toList();
            return new Answer(accepted, duplicates, rejected.size(), shown);
        }
    }
}
