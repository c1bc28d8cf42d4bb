package eddy.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/**
 * Something a person has to do, whole.
 *
 * @param priority   {@code high} or {@code normal}
 * @param state      {@code open}, {@code done} or {@code cancelled}
 * @param assignee   who does it; {@code null} while it lies in a pool
 * @param role       the pool it came from; {@code null} when it was given to a person; both {@code null}: anybody of the app
 * @param form       key of the form of the record it is about
 * @param caseId     the running case; {@code null} for a todo without a flow, as are {@code flow} and {@code step}
 * @param todoForm   key of the form to fill in, as its release has it, or {@code null}
 * @param outcomes   the buttons
 * @param outcome    the button chosen, once done
 * @param formData   what was filled in, or {@code null}
 * @param formRecord the record created from it, or {@code null}
 */
public record Todo(
        UUID id,
        String app,
        int release,
        Label title,
        Label hint,
        String priority,
        String state,
        UUID assignee,
        String role,
        Instant dueAt,
        Instant createdAt,
        Instant claimedAt,
        String form,
        UUID record,
        String recordTitle,
        UUID caseId,
        UUID rootCaseId,
        String flow,
        Label flowLabel,
        String step,
        String todoForm,
        List<TodoSettings.Outcome> outcomes,
        String outcome,
        String note,
        JsonNode formData,
        UUID formRecord,
        UUID startedBy,
        Instant doneAt,
        UUID doneBy,
        boolean sample) {

    public boolean isOpen() {
        return state.equals("open");
    }

    /** Whether {@code person} may take it from its pool. */
    public boolean mayClaim(Person person) {
        return isOpen() && assignee == null && isInPoolOf(person);
    }

    /** Whether {@code person} may do it: its own, or one of its pools. */
    public boolean mayComplete(Person person) {
        return isOpen() && (person.id().equals(assignee) || mayClaim(person));
    }

    /** Whether it came from a pool of the person, whoever has it now; what was given to a person came from none. */
    public boolean isInPoolOf(Person person) {
        return role == null
                ? person.roles().containsKey(app) && (assignee == null || claimedAt != null)
                : person.holds(app, role);
    }
}
