package eddy.backend.jobs;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.issue.Issue;

/**
 * Long work as a resource.
 *
 * @param kind    {@code import}, {@code undo}, {@code rules}, {@code install}
 * @param state   {@code queued}, {@code running}, {@code done}, {@code failed}, {@code cancelled}
 * @param app     the app it works on, or {@code null}
 * @param owner   who began it; {@code null} for a script or the product itself
 * @param done    units of work behind it
 * @param total   units of work in all; {@code null} while unknown
 * @param result  what it brought; {@code null} until it is done
 * @param issues  why it failed; empty otherwise
 * @param resumed how often it went on after a restart of the server
 */
public record Job(
        UUID id,
        String kind,
        String state,
        String app,
        UUID owner,
        long done,
        Long total,
        JsonNode result,
        List<Issue> issues,
        int resumed) {

    public boolean ended() {
        return !state.equals("queued") && !state.equals("running");
    }
}
