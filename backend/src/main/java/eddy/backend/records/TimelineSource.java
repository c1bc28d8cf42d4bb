package eddy.backend.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import eddy.backend.apps.LiveApp;
import eddy.form.CompiledForm;

/** Knows one kind of thing that happens to records. */
public interface TimelineSource {

    /** The kinds of {@link TimelineItem} it tells of. */
    Set<String> kinds();

    /** The newest {@code limit} items before the instant, newest first. */
    List<TimelineItem> before(Instant instant, int limit, Subject subject);

    /** Whose timeline, for which reader. */
    record Subject(LiveApp app, CompiledForm form, UUID record, Locale locale) {}
}
