package eddy.backend.todos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Members;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.flow.Person;
import eddy.flow.Todo;
import eddy.flow.TodoCounts;
import eddy.flow.TodoList;
import eddy.flow.TodoService;

/** The todo centre of the person who calls. */
@Path("/api/todos")
@Allowed(value = Role.STAFF, person = true)
public class TodoResource {

    private static final int NOTE = 4_000;
    private static final int BULK = 200;

    private final Engines engines;
    private final TodoViews views;
    private final Members members;
    private final Caller caller;
    private final Language language;

    TodoResource(Engines engines, TodoViews views, Members members, Caller caller, Language language) {
        this.engines = engines;
        this.views = views;
        this.members = members;
        this.caller = caller;
        this.language = language;
    }

    public record Listed(List<TodoView> items, String next, TodoCounts counts) {}

    public record DelegateAsk(UUID to, String note) {}

    /** @param values what was filled into the todo's form; {@code null} without one */
    public record CompleteAsk(String outcome, String note, ObjectNode values) {}

    public record BulkAsk(List<UUID> ids, String outcome, String note) {}

    public record BulkItem(UUID id, List<IssueView> issues) {}

    @GET
    public Listed list(
            @QueryParam("state") String state,
            @QueryParam("app") String app,
            @QueryParam("search") String search,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        new Checks()
                .oneOf("state", state, List.of("mine", "pool", "done", "started"))
                .orThrow();
        var which = TodoList.State.valueOf(state == null ? "MINE" : state.toUpperCase(Locale.ROOT));
        var me = me();
        var page = todos().list(me, new TodoList(which, given(app), given(search)), given(after), Page.limit(limit));
        return new Listed(views.all(page.items(), me), page.next().orElse(null), todos().counts(me, given(app)));
    }

    @GET
    @Path("{id}")
    public TodoView.Detail get(UUID id) {
        var me = me();
        return views.detail(visible(id, me), me);
    }

    @POST
    @Path("{id}/claim")
    public TodoView claim(UUID id) {
        var me = me();
        visible(id, me);
        return shown(todos().claim(id, me));
    }

    @POST
    @Path("{id}/unclaim")
    public TodoView unclaim(UUID id) {
        var me = me();
        visible(id, me);
        return shown(todos().unclaim(id, me));
    }

    @POST
    @Path("{id}/delegate")
    public TodoView delegate(UUID id, DelegateAsk ask) {
        new Checks()
                .required("to", ask == null ? null : ask.to())
                .optional("note", ask == null ? null : ask.note(), NOTE)
                .orThrow();
        var me = me();
        visible(id, me);
        return shown(todos().delegate(id, me, ask.to(), ask.note()));
    }

    @POST
    @Path("{id}/complete")
    public TodoView complete(UUID id, CompleteAsk ask) {
        new Checks()
                .required("outcome", ask == null ? null : ask.outcome(), NOTE)
                .optional("note", ask == null ? null : ask.note(), NOTE)
                .orThrow();
        var me = me();
        visible(id, me);
        return shown(todos().complete(id, me, ask.outcome(), ask.note(), ask.values()));
    }

    @POST
    @Path("complete")
    public Page<BulkItem> completeAll(BulkAsk ask) {
        new Checks()
                .required("ids", ask == null ? null : ask.ids())
                .required("outcome", ask == null ? null : ask.outcome(), NOTE)
                .that(
                        ask == null || ask.ids() == null || ask.ids().size() <= BULK,
                        "value.too_long",
                        "ids",
                        "field",
                        "ids",
                        "max",
                        BULK)
                .orThrow();
        return Page.whole(todos().completeAll(ask.ids(), me(), ask.outcome(), ask.note()).stream()
                .map(r -> new BulkItem(r.todo(), IssueView.of(r.issues(), language.locale())))
                .toList());
    }

    private TodoService todos() {
        return engines.flows().todos();
    }

    private TodoView shown(Todo todo) {
        return views.all(List.of(todo), me()).get(0);
    }

    /** Who may see a todo: whoever does or did it or shares its pool, whoever started its case, and those who build. */
    private Todo visible(UUID id, Person me) {
        return todos().get(id)
                .filter(t -> t.isInPoolOf(me)
                        || me.id().equals(t.assignee())
                        || me.id().equals(t.doneBy())
                        || me.id().equals(t.startedBy())
                        || caller.has(Role.BUILDER))
                .orElseThrow(() -> ProblemException.notFound("todo " + id));
    }

    private Person me() {
        var id = caller.person();
        return members.inFlows(id, caller.name());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
