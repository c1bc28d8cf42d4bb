package eddy.backend.jobs;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Work that outlives the server. A restart performs it again as the same job, asked the same, and it goes on from where it
 * was; see {@link Jobs#start(String, String, UUID, Object)}. One bean for each kind.
 */
public interface LastingWork {

    /** The kind of its jobs. */
    String kind();

    /**
     * @param progress says when the server is about to stop; the work then throws {@link JobPaused} soon
     * @return the job's result
     */
    Object run(UUID job, JsonNode ask, Progress progress);

    /** Whether this node has what the work needs, and may go on with it in place of one that is gone. */
    default boolean possible(JsonNode ask) {
        return true;
    }

    /** What stands of a job that failed and will not go on, as its result; {@code null} for nothing. */
    Object standing(UUID job, JsonNode ask);
}
