package eddy.backend.web;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import eddy.backend.identity.Open;

/** Every address below {@code /api} that is nothing answers with problem details. */
@Path("/api/{rest:.*}")
@Open
public class UnknownResource {

    @Context
    UriInfo uri;

    @GET
    @Operation(hidden = true)
    public void get() {
        throw unknown();
    }

    @POST
    @Operation(hidden = true)
    public void post() {
        throw unknown();
    }

    @PUT
    @Operation(hidden = true)
    public void put() {
        throw unknown();
    }

    @PATCH
    @Operation(hidden = true)
    public void patch() {
        throw unknown();
    }

    @DELETE
    @Operation(hidden = true)
    public void delete() {
        throw unknown();
    }

    private ProblemException unknown() {
        return ProblemException.notFound(uri.getPath());
    }
}
