package eddy.backend.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.context.api.ManagedExecutorConfig;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

import eddy.backend.live.Live;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Runs long work in the background, at most four pieces at once, and keeps its progress for those who watch. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    /** A watcher sees progress at most this often, in milliseconds. */
    private static final long TELL_EVERY = 400;

    private final JobStore store;
    private final ObjectMapper json;
    private final Live live;
    private final ManagedExecutor executor;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();

    Jobs(
            JobStore store,
            ObjectMapper json,
            Live live,
            @ManagedExecutorConfig(
                            maxAsync = 4,
                            maxQueued = 100,
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.store = store;
        this.json = json;
        this.live = live;
        this.executor = executor;
    }

    /** The work of a job; what it returns becomes the job's result, as JSON. It opens its transactions itself. */
    public interface Work {
        Object run(Progress progress);
    }

    /** Begins {@code work} and answers at once. Call it outside a transaction, or after its commit. */
    public Job start(String kind, String app, UUID owner, Work work) {
        var job = store.create(kind, app, owner);
        var state = new Running(job.id());
        running.put(job.id(), state);
        executor.execute(() -> perform(job, state, work));
        return job;
    }

    /** Those under way, the newest first. */
    public List<Job> running() {
        return store.running().stream().flatMap(j -> find(j.id()).stream()).toList();
    }

    public Optional<Job> find(UUID id) {
        var found = store.find(id);
        var now = running.get(id);
        if (now == null) {
            return found;
        }
        return found.map(j -> j.ended()
                ? j
                : new Job(j.id(), j.kind(), j.state(), j.app(), j.owner(), now.done, now.total, null, List.of()));
    }

    /** Asks the work to stop; it ends as cancelled soon after, unless it was about to finish. */
    public void cancel(UUID id) {
        var now = running.get(id);
        if (now != null) {
            now.cancelled = true;
        }
    }

    /** What a stopped server left behind has ended. */
    void settle(@Observes StartupEvent event) {
        int ended = store.endInterrupted();
        if (ended > 0) {
            LOG.info(ended + " interrupted jobs marked as failed");
        }
    }

    private void perform(Job job, Running state, Work work) {
        try {
            var result = work.run(state);
            store.end(job.id(), "done", written(result), List.of());
        } catch (JobCancelled e) {
            store.end(job.id(), "cancelled", written(e.result()), List.of());
        } catch (IssueException e) {
            store.end(job.id(), "failed", null, e.issues());
        } catch (RuntimeException | Error e) {
            // An Error, too, must not leave a job that runs for ever.
            LOG.error("Job " + job.kind() + " " + job.id() + " failed", e);
            store.end(job.id(), "failed", null, List.of(Issue.error("job.failed", "", "reference", job.id())));
        } finally {
            running.remove(job.id());
            live.publish(Live.Topic.JOB, job.app(), null, job.id());
        }
    }

    private JsonNode written(Object result) {
        return result == null ? null : json.valueToTree(result);
    }

    private final class Running implements Progress {

        private final UUID id;
        private volatile long done;
        private volatile Long total;
        private volatile boolean cancelled;
        private long told;

        Running(UUID id) {
            this.id = id;
        }

        @Override
        public synchronized void at(long nowDone, Long nowTotal) {
            done = nowDone;
            total = nowTotal;
            long now = System.currentTimeMillis();
            if (now - told >= TELL_EVERY) {
                told = now;
                live.publish(Live.Topic.JOB, null, null, id);
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
