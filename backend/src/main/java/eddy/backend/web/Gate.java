package eddy.backend.web;

import java.util.concurrent.CountDownLatch;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Closed from the moment the server answers until the engines run and what the last stop left behind is settled. The
 * page and signing in need none of that; every other request waits here, which takes seconds, once.
 */
@Singleton
public class Gate {

    private final CountDownLatch closed = new CountDownLatch(1);

    public void open() {
        closed.countDown();
    }

    /** Returns when the gate is open. */
    public void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        }
    }

    /** Lets strangers be refused first, and keeps the others waiting. */
    @Provider
    @Priority(Priorities.AUTHORIZATION)
    static class Filter implements ContainerRequestFilter {

        private static final String SIGNING_IN = "/api/session";

        private final Gate gate;

        Filter(Gate gate) {
            this.gate = gate;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (!request.getUriInfo().getPath().startsWith(SIGNING_IN)) {
                gate.await();
            }
        }
    }

    /** Ready when open. */
    @Readiness
    @Singleton
    static class State implements HealthCheck {

        private final Gate gate;

        State(Gate gate) {
            this.gate = gate;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("Engines")
                    .status(gate.closed.getCount() == 0)
                    .build();
        }
    }
}
