package eddy.backend.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Record;

import eddy.backend.web.Checks;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

import static eddy.backend.identity.DepartmentTables.ABOVE;
import static eddy.backend.identity.DepartmentTables.CREATED_AT;
import static eddy.backend.identity.DepartmentTables.DEPARTMENT;
import static eddy.backend.identity.DepartmentTables.HEAD;
import static eddy.backend.identity.DepartmentTables.ID;
import static eddy.backend.identity.DepartmentTables.NAME;
import static eddy.backend.identity.DepartmentTables.NAME_EN;
import static eddy.backend.identity.DepartmentTables.OF;
import static eddy.backend.identity.DepartmentTables.PARENT;
import static eddy.backend.identity.DepartmentTables.RETIRED;
import static eddy.backend.identity.DepartmentTables.UPDATED_AT;
import static eddy.backend.identity.DepartmentTables.WITHIN;

/** The departments of the directory: a tree, small enough to be read whole. */
@ApplicationScoped
public class Departments {

    private static final int NAME_LENGTH = 100;

    private final Transactions tx;
    private final Clock clock;
    private final Audit audit;
    private final Directory directory;

    Departments(Transactions tx, Clock clock, Audit audit, Directory directory) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.directory = directory;
    }

    /**
     * All of a department that can be set.
     *
     * @param parent {@code null} at the top
     * @param nameEn {@code null} when one name serves both languages
     * @param head   {@code null} when nobody leads it
     */
    public record Wanted(UUID parent, String name, String nameEn, UUID head, boolean retired) {}

    public DepartmentTree tree() {
        return new DepartmentTree(
                tx.db().selectFrom(DEPARTMENT).orderBy(NAME, ID).fetch(Departments::node));
    }

    public Map<UUID, String> labels(Collection<UUID> ids, Locale locale) {
        return ids.isEmpty() ? Map.of() : tree().labels(ids, locale);
    }

    public Map<UUID, String> paths(Collection<UUID> ids, Locale locale) {
        return ids.isEmpty() ? Map.of() : tree().paths(ids, locale);
    }

    /** @throws ProblemException {@code taken} */
    public DepartmentNode create(Wanted wanted) {
        return tx.required(() -> {
            var node = checked(Ids.next(), wanted, locked());
            tx.db()
                    .insertInto(DEPARTMENT)
                    .set(ID, node.id())
                    .set(CREATED_AT, now())
                    .set(values(node))
                    .execute();
            place(node.id());
            audit.did("department.created", node.name(), null);
            return node;
        });
    }

    /** Renames, moves, retires; what is retired takes along everything below it. */
    public DepartmentNode change(UUID id, Wanted wanted) {
        return tx.required(() -> {
            var tree = locked();
            var before = require(tree, id);
            var node = checked(id, wanted, tree);
            write(node);
            if (!Objects.equals(before.parent(), node.parent())) {
                place(id);
            }
            if (node.retired() && !before.retired()) {
                tree.within(id).stream().skip(1).map(n -> n.withRetired(true)).forEach(this::write);
            }
            audit.did("department.changed", node.name(), summary(before, node));
            return node;
        });
    }

    /** Takes a department out that nothing names; whoever asks has made sure of the records. */
    public void delete(UUID id) {
        tx.required(() -> {
            var node = require(locked(), id);
            tx.db().deleteFrom(WITHIN).where(OF.eq(id)).execute();
            tx.db().deleteFrom(DEPARTMENT).where(ID.eq(id)).execute();
            audit.did("department.deleted", node.name(), null);
        });
    }

    public static DepartmentNode require(DepartmentTree tree, UUID id) {
        return tree.find(id).orElseThrow(() -> ProblemException.notFound("department " + id));
    }

    /** One change at a time, so that no two of them make a circle; read after that, to see what the one before did. */
    private DepartmentTree locked() {
        tx.db().select(ID).from(DEPARTMENT).orderBy(ID).forUpdate().fetch();
        return tree();
    }

    private DepartmentNode checked(UUID id, Wanted wanted, DepartmentTree tree) {
        var parent = wanted.parent();
        var above = parent == null ? null : tree.find(parent).orElse(null);
        new Checks()
                .required("name", wanted.name(), NAME_LENGTH)
                .optional("nameEn", wanted.nameEn(), NAME_LENGTH)
                .that(isName(wanted.name()), "department.name.slash", "name")
                .that(isName(wanted.nameEn()), "department.name.slash", "nameEn")
                .that(parent == null || above != null, "department.parent.missing", "parent")
                .that(above == null || wanted.retired() || !above.retired(), "department.parent.retired", "parent")
                .that(wanted.head() == null || directory.isActive(wanted.head()), "department.head.missing", "head")
                .orThrow();
        if (tree.line(parent).stream().anyMatch(n -> n.id().equals(id))) {
            throw new IssueException(Issue.error("department.circle", "/parent", "name", wanted.name()));
        }
        var node = new DepartmentNode(
                id, parent, wanted.name().strip(), blankToNull(wanted.nameEn()), wanted.head(), wanted.retired());
        if (tree.below(parent).stream().anyMatch(n -> !n.id().equals(id) && n.isCalled(node.name()))) {
            throw new ProblemException(ProblemCode.TAKEN, Map.of("what", node.name()));
        }
        return node;
    }

    /** Paths are written with slashes between the names. */
    private static boolean isName(String name) {
        return name == null || name.indexOf('/') < 0 && name.indexOf('／') < 0;
    }

    private void write(DepartmentNode node) {
        tx.db().update(DEPARTMENT).set(values(node)).where(ID.eq(node.id())).execute();
    }

    /** Writes anew what a department and those below it lie in. */
    private void place(UUID moved) {
        var tree = tree();
        for (var node : tree.within(moved)) {
            tx.db().deleteFrom(WITHIN).where(OF.eq(node.id())).execute();
            for (var above : tree.line(node.id())) {
                tx.db()
                        .insertInto(WITHIN)
                        .set(OF, node.id())
                        .set(ABOVE, above.id())
                        .execute();
            }
        }
    }

    private Map<Field<?>, Object> values(DepartmentNode node) {
        var values = new LinkedHashMap<Field<?>, Object>();
        values.put(PARENT, node.parent());
        values.put(NAME, node.name());
        values.put(NAME_EN, node.nameEn());
        values.put(HEAD, node.head());
        values.put(RETIRED, node.retired());
        values.put(UPDATED_AT, now());
        return values;
    }

    private static String summary(DepartmentNode before, DepartmentNode after) {
        return "name=%s parent=%s head=%s retired=%s (was %s, %s)"
                .formatted(after.name(), after.parent(), after.head(), after.retired(), before.name(), before.parent());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static DepartmentNode node(Record row) {
        return new DepartmentNode(
                row.get(ID), row.get(PARENT), row.get(NAME), row.get(NAME_EN), row.get(HEAD), row.get(RETIRED));
    }
}
