package eddy.flow;

import java.util.Optional;
import java.util.UUID;

/**
 * What a start came to.
 *
 * @param caseId the case begun by this start, or earlier by one with the same key; empty when there is none
 * @param reason why no case was begun now: {@code repeated}, {@code already_running} or {@code record_missing}; empty
 *               when one was. A start that was refused is refused for the same reason when repeated
 */
public record Started(Optional<UUID> caseId, Optional<String> reason) {

    public boolean isNew() {
        return reason.isEmpty();
    }
}
