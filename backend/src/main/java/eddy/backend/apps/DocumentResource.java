package eddy.backend.apps;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eddy.app.Keys;
import eddy.app.reference.ReferenceGraph;
import eddy.app.reference.Target;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.ETags;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.Named;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** The drafts of an app's documents. */
@Path("/api/apps/{app}/documents")
@Allowed(Role.BUILDER)
public class DocumentResource {

    private static final int MOST_CHARACTERS = 2_000_000;

    private final LiveApps live;
    private final Drafts drafts;
    private final Engines engines;
    private final Named named;
    private final Directory directory;
    private final Caller caller;
    private final Language language;

    DocumentResource(
            LiveApps live,
            Drafts drafts,
            Engines engines,
            Named named,
            Directory directory,
            Caller caller,
            Language language) {
        this.live = live;
        this.drafts = drafts;
        this.engines = engines;
        this.named = named;
        this.directory = directory;
        this.caller = caller;
        this.language = language;
    }

    /** {@code changed}: differs from the live release. */
    public record Summary(
            String kind,
            String key,
            Label label,
            int version,
            OffsetDateTime updatedAt,
            Person updatedBy,
            boolean changed) {}

    public record Saved(int version, OffsetDateTime updatedAt, List<IssueView> issues) {}

    @GET
    public Page<Summary> list(String app) {
        var standing = live.require(app).compiled().bundle();
        var all = drafts.all(app);
        var people = directory.byId(all.stream().map(Drafts.Draft::updatedBy).toList());
        return Page.whole(all.stream()
                .map(d -> {
                    var document = d.document();
                    boolean same = standing.document(DocumentKind.of(document.kind()), document.key())
                            .filter(document::equals)
                            .isPresent();
                    return new Summary(
                            document.kind(),
                            document.key(),
                            Labels.of(document),
                            d.version(),
                            d.updatedAt(),
                            d.updatedBy() == null ? null : people.get(d.updatedBy()),
                            !same);
                })
                .toList());
    }

    @GET
    @Path("{kind}/{key}")
    public Response get(String app, String kind, String key) {
        live.require(app);
        return drafts.find(app, kind(kind), key)
                .map(d -> Response.ok(d.document().content(), mediaType(kind))
                        .header("ETag", ETags.of(d.version()))
                        .build())
                .orElseThrow(() -> ProblemException.notFound(kind + " " + key));
    }

    /** Saves a draft, even one that does not compile; what is wrong with it comes back. */
    @PUT
    @Path("{kind}/{key}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.TEXT_PLAIN})
    public Response put(
            String app,
            String kind,
            String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            String content) {
        live.require(app);
        var document = new Document(kind(kind).key(), key, content);
        new Checks()
                .that(Keys.valid(key), "document.key.invalid", "key", "key", key)
                .that(content.length() <= MOST_CHARACTERS, "document.too_large", "", "max", MOST_CHARACTERS)
                .orThrow();
        var by = caller.accountOrNull();
        var saved = "*".equals(ifNoneMatch)
                ? drafts.create(app, document, by)
                : drafts.save(app, document, expected(ifMatch), by);
        var issues = engines.compile(app, drafts.bundle(app), named).issues().stream()
                .filter(i -> i.document().equals(document.path()))
                .toList();
        return Response.ok(new Saved(saved.version(), saved.updatedAt(), IssueView.of(issues, language.locale())))
                .header("ETag", ETags.of(saved.version()))
                .build();
    }

    /** Deletes a draft. One that others use is deleted only by {@code force}, so that nobody does it unknowing. */
    @DELETE
    @Path("{kind}/{key}")
    public void delete(
            String app,
            String kind,
            String key,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("force") boolean force) {
        live.require(app);
        if (kind(kind) == DocumentKind.APP) {
            throw new IssueException(Issue.error("document.manifest.stays", ""));
        }
        long users = force ? 0 : users(app, kind, key);
        if (users > 0) {
            throw new ProblemException(ProblemCode.DOCUMENT_USED, Map.of("count", String.valueOf(users)));
        }
        drafts.delete(app, kind(kind), key, expected(ifMatch));
    }

    private long users(String app, String kind, String key) {
        return Target.Kind.of(kind)
                .map(k -> ReferenceGraph.of(drafts.bundle(app)).uses(new Target(k, key)))
                .orElse(List.of())
                .stream()
                .map(use -> use.document().path())
                .filter(path -> !path.equals(kind(kind).path(key)))
                .distinct()
                .count();
    }

    private static int expected(String ifMatch) {
        return ETags.version(ifMatch).orElseThrow(() -> new ProblemException(ProblemCode.VERSION_REQUIRED));
    }

    static DocumentKind kind(String kind) {
        return DocumentKind.find(kind)
                .orElseThrow(() -> new IssueException(Issue.error("document.kind.unknown", "", "kind", kind)));
    }

    static MediaType mediaType(String kind) {
        boolean xml = kind.equals(DocumentKind.FLOW.key()) || kind.equals(DocumentKind.DECISION.key());
        return (xml ? MediaType.APPLICATION_XML_TYPE : MediaType.APPLICATION_JSON_TYPE).withCharset("UTF-8");
    }
}
