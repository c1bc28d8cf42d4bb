package eddy.backend.comments;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.comments.CommentStore.Comment;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;

/** Turns comments into what the API shows, looking people up for all of them at once. */
@ApplicationScoped
class CommentViews {

    private final Directory directory;
    private final Caller caller;

    CommentViews(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * @param editedAt  {@code null} while it is as it was written
     * @param mentions  the people named in the text
     * @param editable  whether the caller may change it
     * @param deletable whether the caller may delete it
     */
    public record View(
            UUID id,
            String text,
            Instant at,
            Person by,
            Instant editedAt,
            List<Person> mentions,
            boolean editable,
            boolean deletable) {}

    /** Who wrote the comments, and who is named in them. */
    Map<UUID, Person> people(Collection<Comment> comments) {
        var wanted = new HashSet<UUID>();
        comments.forEach(c -> {
            wanted.add(c.by());
            wanted.addAll(Mentions.in(c.text()));
        });
        return directory.byId(wanted);
    }

    List<View> all(List<Comment> comments) {
        var people = people(comments);
        return comments.stream().map(c -> view(c, people)).toList();
    }

    boolean isMine(Comment comment) {
        return caller.account().filter(comment.by()::equals).isPresent();
    }

    private View view(Comment comment, Map<UUID, Person> people) {
        boolean writes = caller.has(Role.STAFF);
        boolean mine = isMine(comment);
        return new View(
                comment.id(),
                comment.text(),
                comment.at(),
                people.get(comment.by()),
                comment.editedAt(),
                Mentions.in(comment.text()).stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .toList(),
                writes && mine,
                writes && (mine || caller.has(Role.ADMIN)));
    }
}
