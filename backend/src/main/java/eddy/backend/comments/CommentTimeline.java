package eddy.backend.comments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.web.Texts;

/** Comments on the timeline of their record. */
@ApplicationScoped
class CommentTimeline implements TimelineSource {

    private final CommentStore comments;
    private final CommentViews views;

    CommentTimeline(CommentStore comments, CommentViews views) {
        this.comments = comments;
        this.views = views;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("comment");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        var found = comments.before(subject.record(), instant, limit);
        var people = views.people(found);
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
