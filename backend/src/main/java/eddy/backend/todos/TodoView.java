package eddy.backend.todos;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.identity.Person;
import eddy.backend.records.Rec;
import eddy.backend.records.TimelineItem;
import eddy.backend.rules.ExplainResource;
import eddy.core.Label;
import eddy.flow.TodoSettings;

/** A todo as lists show it. */
public record TodoView(
        UUID id,
        String app,
        Label title,
        String priority,
        String state,
        Instant dueAt,
        Instant createdAt,
        Person assignee,
        Named role,
        Subject record,
        Named flow,
        String outcome,
        Instant doneAt,
        boolean mayClaim) {

    /** Something with a key and a name. */
    public record Named(String key, Label label) {}

    /** The record a todo is about. */
    public record Subject(UUID id, String form, String title) {}

    /**
     * A todo with everything needed to do it.
     *
     * @param form     the form to fill in; {@code null} for none
     * @param customer the record it is about; {@code null} when that is gone
     * @param why      why the record is what it is
     */
    public record Detail(
            TodoView todo,
            Label hint,
            JsonNode form,
            List<TodoSettings.Outcome> outcomes,
            JsonNode values,
            Rec customer,
            List<ExplainResource.Match> why,
            List<TimelineItem> timeline,
            String note,
            boolean mayComplete,
            boolean mayClaim) {}
}
