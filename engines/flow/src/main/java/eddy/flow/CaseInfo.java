package eddy.flow;

import java.time.Instant;
import java.util.UUID;

import eddy.core.Label;

/**
 * A running or past case.
 *
 * @param state    {@code running}, {@code ended}, {@code cancelled} or {@code failed}
 * @param outcome  how it went, or {@code null}
 * @param strategy what its decision chose, or {@code null}
 * @param parent   the case that called it as a sub-flow, or {@code null}
 */
public record CaseInfo(
        UUID id,
        String app,
        String flow,
        Label label,
        int release,
        String form,
        UUID record,
        String recordTitle,
        UUID root,
        UUID parent,
        String state,
        String outcome,
        String strategy,
        Instant startedAt,
        UUID startedBy,
        String originKind,
        String originKey,
        Instant endedAt,
        boolean sample) {}
