package eddy.backend.live;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.jboss.resteasy.reactive.RestStreamElementType;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;

/** The stream of news for open pages. */
@Path("/api/stream")
@Allowed(Role.VIEWER)
public class StreamResource {

    private final Live live;

    StreamResource(Live live) {
        this.live = live;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Live.News> news() {
        return live.stream();
    }
}
