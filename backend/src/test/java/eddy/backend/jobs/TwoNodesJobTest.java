package eddy.backend.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.live.Live;
import eddy.backend.nodes.Nodes;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A job of another node, seen and ended over HTTP at this one. */
@QuarkusTest
class TwoNodesJobTest extends AppHttpTest {

    @Inject
    Transactions tx;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Inject
    Live live;

    private final ManagedExecutor executor = ManagedExecutor.builder().build();
    private final CountDownLatch end = new CountDownLatch(1);
    private Jobs other;

    @Override
    protected String app() {
        return "jobs_two_nodes";
    }

    @BeforeEach
    void begin() throws IOException {
        var nodes = new Nodes(tx, Files.createTempDirectory("eddy-other-node").toString());
        other = new Jobs(new JobStore(tx, clock, nodes, json), nodes, json, live, List.of(), executor);
        other.settle(new StartupEvent());
    }

    @AfterEach
    void stop() throws InterruptedException {
        end.countDown();
        other.pause(new ShutdownEvent());
        executor.shutdownNow();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Work that gets on by one until it is told to end, or the test is over. */
    private Object work(Progress progress) {
        for (long done = 1; end.getCount() > 0; done++) {
            progress.at(done, 1_000_000L);
            progress.check();
            pause();
        }
        return Map.of("through", true);
    }

    private void pause() {
        try {
            end.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int done(UUID job) {
        return admin().bare().get("/api/jobs/" + job).path("done");
    }

    private String state(UUID job) {
        return admin().bare().get("/api/jobs/" + job).path("state");
    }

    @Test
    void howFarAJobIsShowsAtEveryNode() {
        var job = other.start("rules", null, null, this::work).id();
        eventually("the first steps are seen", () -> done(job) > 0);
        int before = done(job);
        eventually("it gets on", () -> done(job) > before);
        admin().bare().get("/api/jobs/" + job).then().body("total", equalTo(1_000_000));
        end.countDown();
        eventually("it is over", () -> state(job).equals("done"));
        admin().bare().get("/api/jobs/" + job).then().body("result.through", equalTo(true));
    }

    @Test
    void aJobIsEndedFromEveryNode() {
        var job = other.start("rules", null, null, this::work).id();
        eventually("it has begun", () -> done(job) > 0);
        admin().json().delete("/api/jobs/" + job).then().statusCode(200);
        eventually("it is cancelled", () -> state(job).equals("cancelled"));
        assertThat(end.getCount()).isEqualTo(1);
    }
}
