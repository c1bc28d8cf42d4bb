package eddy.flow;

import java.util.Optional;
import java.util.UUID;

/** Which cases to list: those that fulfil everything given. Sub-flows are part of their root case and not listed. */
public record CaseList(String app, Optional<String> flow, Optional<UUID> record, Optional<String> state) {

    public static CaseList of(String app) {
        return new CaseList(app, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CaseList record(UUID id) {
        return new CaseList(app, flow, Optional.of(id), state);
    }

    public CaseList flow(String key) {
        return new CaseList(app, Optional.of(key), record, state);
    }
}
