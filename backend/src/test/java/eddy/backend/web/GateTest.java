package eddy.backend.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GateTest {

    private final Gate gate = new Gate();
    private final Gate.Filter filter = new Gate.Filter(gate);

    @Test
    void readiness_follows_the_gate() {
        var state = new Gate.State(gate);
        assertThat(state.call().getStatus()).isEqualTo(Status.DOWN);
        gate.open();
        assertThat(state.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void signing_in_needs_no_engine() throws Exception {
        asked("/api/session").get(5, TimeUnit.SECONDS);
    }

    @Test
    void everything_else_waits_until_it_opens() throws Exception {
        var asked = asked("/api/apps");
        assertThatThrownBy(() -> asked.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gate.open();
        asked.get(5, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> asked(String path) {
        var request = request(path);
        return CompletableFuture.runAsync(() -> filter.filter(request));
    }

    private static ContainerRequestContext request(String path) {
        var uri = proxy(UriInfo.class, "getPath", path);
        return proxy(ContainerRequestContext.class, "getUriInfo", uri);
    }

    /** Answers one method, and nothing else. */
    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }
}
