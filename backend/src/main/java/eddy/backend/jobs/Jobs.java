package eddy.backend.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.context.api.ManagedExecutorConfig;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

import eddy.backend.live.Live;
import eddy.backend.nodes.Nodes;
import eddy.backend.work.Pulse;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Runs long work in the background, at most four pieces at once, and keeps its progress for those who watch. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    /** Work that goes under with the server so often is not tried again. */
    private static final int TRIES = 5;
    /** After such a time a node is not expected back. */
    private static final Duration GONE = Duration.ofHours(1);
    /** Milliseconds that a server about to stop waits for work to reach a place to go on from. */
    private static final long PATIENCE = 8_000;
    /** How often the nodes hear of each other's jobs. */
    private static final Duration TOLD = Duration.ofSeconds(1);

    private final JobStore store;
    private final Nodes nodes;
    private final ObjectMapper json;
    private final Live live;
    private final ManagedExecutor executor;
    private final Map<String, LastingWork> lasting = new HashMap<>();
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final Pulse pulse = new Pulse("jobs", this::tellNodes, TOLD);
    private volatile boolean stopping;

    Jobs(
            JobStore store,
            Nodes nodes,
            ObjectMapper json,
            Live live,
            @All List<LastingWork> lasting,
            @ManagedExecutorConfig(
                            maxAsync = 4,
                            maxQueued = 100,
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.store = store;
        this.nodes = nodes;
        this.json = json;
        this.live = live;
        this.executor = executor;
        lasting.forEach(work -> this.lasting.put(work.kind(), work));
    }

    /** The work of a job; what it returns becomes the job's result, as JSON. It opens its transactions itself. */
    public interface Work {
        Object run(Progress progress);

        /** What stands when it has failed, as the job's result; {@code null} for nothing. */
        default Object standing() {
            return null;
        }
    }

    /** Begins {@code work} and answers at once. Call it outside a transaction, or after its commit. */
    public Job start(String kind, String app, UUID owner, Work work) {
        var job = store.create(kind, app, owner, null);
        execute(job, work);
        return job;
    }

    /**
     * Begins work of a kind that lasts, and answers at once: should the server stop, its next start goes on with it.
     *
     * @param ask is kept as JSON until the job has ended
     */
    public Job start(String kind, String app, UUID owner, Object ask) {
        var written = written(ask);
        var job = store.create(kind, app, owner, written);
        execute(job, new AskedWork(job, lasting.get(kind), written));
        return job;
    }

    /** Goes on with what this node left when it stopped; once everything the work needs is there. */
    public void resume() {
        takeOver(nodes.everybodyElse());
    }

    /** Goes on with what nodes left that are gone meanwhile; answers how many jobs were taken over or ended. */
    public int takeOver() {
        var working = nodes.alive();
        return takeOver(working) + store.endInterrupted(working);
    }

    private int takeOver(Set<UUID> working) {
        int taken = 0;
        for (var job : store.left(working)) {
            var work = new AskedWork(
                    job, lasting.get(job.kind()), store.ask(job.id()).orElseThrow());
            if (!running.containsKey(job.id()) && store.takeOver(job.id(), busy(work, working))) {
                taken++;
                goOn(job, work);
            }
        }
        return taken;
    }

    /** What only the node that is gone has the means for waits a while for it to come back. */
    private Set<UUID> busy(AskedWork work, Set<UUID> working) {
        var busy = new HashSet<>(working);
        if (!work.possible()) {
            busy.addAll(nodes.others(GONE));
        }
        return busy;
    }

    private void goOn(Job job, AskedWork work) {
        if (job.resumed() < TRIES) {
            execute(job, work);
        } else {
            var why = List.of(Issue.error("job.given_up", "", "times", TRIES));
            store.end(job.id(), "failed", written(work.standing()), why);
        }
    }

    /** What a job of work that lasts was asked. */
    public Optional<JsonNode> ask(UUID job) {
        return store.ask(job);
    }

    /** What the jobs under way of a kind were asked. */
    public List<JsonNode> asks(String kind) {
        return store.lasting().stream()
                .filter(job -> job.kind().equals(kind))
                .flatMap(job -> store.ask(job.id()).stream())
                .toList();
    }

    private void execute(Job job, Work work) {
        var state = new RunningJob(() -> live.publish(Live.Topic.JOB, null, null, job.id()), () -> stopping);
        running.put(job.id(), state);
        executor.execute(() -> perform(job, state, work));
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
                : new Job(
                        j.id(),
                        j.kind(),
                        j.state(),
                        j.app(),
                        j.owner(),
                        now.done(),
                        now.total(),
                        null,
                        List.of(),
                        j.resumed()));
    }

    /**
     * Asks the work to stop, whichever node is at it; it ends as cancelled soon after, unless it was about to finish. Another
     * node that takes it over ends it, too.
     */
    public void cancel(UUID id) {
        store.wantCancelled(id);
        var now = running.get(id);
        if (now != null) {
            now.cancel();
        }
    }

    /** What runs here is known to the other nodes, and what somebody there wants to end ends. */
    private int tellNodes() {
        if (running.isEmpty()) {
            return 0;
        }
        var here = Map.copyOf(running);
        store.unwanted(here.keySet()).forEach(id -> here.get(id).cancel());
        var moved = new HashMap<>(here);
        moved.values().removeIf(job -> !job.moved());
        if (!moved.isEmpty()) {
            store.reached(moved);
        }
        return 0;
    }

    /** Tells the other nodes of what runs here. */
    public Pulse worker() {
        return pulse;
    }

    /** What this node left behind when it stopped has ended. */
    void settle(@Observes StartupEvent event) {
        nodes.begin();
        pulse.start();
        int ended = store.endInterrupted(nodes.everybodyElse());
        if (ended > 0) {
            LOG.info(ended + " interrupted jobs marked as failed");
        }
    }

    /** Work that lasts is left where it can go on; all other work ends with the server. */
    void pause(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        long until = System.currentTimeMillis() + PATIENCE;
        while (lastingRuns() && System.currentTimeMillis() < until) {
            Thread.sleep(20);
        }
        pulse.stop();
    }

    private boolean lastingRuns() {
        return store.lasting().stream().anyMatch(job -> running.containsKey(job.id()));
    }

    private void perform(Job job, RunningJob state, Work work) {
        try {
            var result = work.run(state);
            store.reached(Map.of(job.id(), state));
            store.end(job.id(), "done", written(result), List.of());
        } catch (JobCancelled e) {
            store.end(job.id(), "cancelled", written(e.result()), List.of());
        } catch (JobPaused e) {
            LOG.info("Job " + job.kind() + " " + job.id() + " is left to be gone on with");
        } catch (IssueException e) {
            store.end(job.id(), "failed", written(work.standing()), e.issues());
        } catch (RuntimeException | Error e) {
            // An Error, too, must not leave a job that runs for ever.
            LOG.error("Job " + job.kind() + " " + job.id() + " failed", e);
            var why = List.of(Issue.error("job.failed", "", "reference", job.id()));
            store.end(job.id(), "failed", written(work.standing()), why);
        } finally {
            running.remove(job.id());
            live.publish(Live.Topic.JOB, job.app(), null, job.id());
        }
    }

    private JsonNode written(Object result) {
        return result == null ? null : json.valueToTree(result);
    }
}
