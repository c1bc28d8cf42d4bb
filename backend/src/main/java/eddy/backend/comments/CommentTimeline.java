package eddy.backend.comments;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.identity.Person;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.records.TimelineStream;
import eddy.backend.web.Texts;

/** Comments on the timeline of their record. */
@ApplicationScoped
class CommentTimeline implements TimelineSource {

    private final CommentViews views;

    CommentTimeline(CommentViews views) {
        this.views = views;
    }

    @Override
    public List<TimelineStream> streams(Subject subject) {
        return List.of(new TimelineStream(
                "comment",
                "comment",
                "comment",
                null,
                CommentStore.COMMENT,
                CommentStore.AT,
                List.of(CommentStore.ID),
                CommentStore.COLUMNS,
                CommentStore.RECORD.eq(subject.record()).and(CommentStore.DELETED_AT.isNull()),
                search -> CommentStore.TEXT.containsIgnoreCase(search),
                rows -> {
                    var found = rows.stream().map(CommentStore::comment).toList();
                    var people = views.people(found);
                    return found.stream().map(c -> item(c, people, subject)).toList();
                }));
    }

    private static TimelineItem item(
            CommentStore.Comment comment, Map<java.util.UUID, Person> people, Subject subject) {
        var who = people.containsKey(comment.by()) ? people.get(comment.by()).name() : "?";
        var title = Texts.of("timeline.comment", Map.of("who", who), subject.locale());
        var text = Mentions.named(comment.text(), people);
        return new TimelineItem(comment.at(), "comment", title, text, comment.id(), null, null);
    }
}
