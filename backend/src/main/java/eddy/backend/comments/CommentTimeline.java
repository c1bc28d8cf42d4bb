package eddy.backend.comments;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.identity.Directory;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.web.Texts;

/** Comments on the timeline of their record. */
@ApplicationScoped
class CommentTimeline implements TimelineSource {

    private final CommentStore comments;
    private final Directory directory;

    CommentTimeline(CommentStore comments, Directory directory) {
        this.comments = comments;
        this.directory = directory;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("comment");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        var found = comments.before(subject.record(), instant, limit);
        var wanted = new HashSet<UUID>();
        found.forEach(c -> {
            wanted.add(c.by());
            wanted.addAll(Mentions.in(c.text()));
        });
        var people = directory.byId(wanted);
        return found.stream()
                .map(c -> {
                    var who = people.containsKey(c.by()) ? people.get(c.by()).name() : "?";
                    var title = Texts.of("timeline.comment", Map.of("who", who), subject.locale());
                    return new TimelineItem(
                            c.at(), "comment", title, Mentions.named(c.text(), people), c.id(), null, null);
                })
                .toList();
    }
}
