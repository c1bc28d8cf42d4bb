package eddy.backend.records;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import eddy.backend.apps.LiveApp;
import eddy.form.CompiledForm;

/** Knows some of the things that happen to records. */
public interface TimelineSource {

    /** What it knows of the subject, as streams. */
    List<TimelineStream> streams(Subject subject);

    /** Whose timeline, for which reader. */
    record Subject(LiveApp app, CompiledForm form, UUID record, Locale locale) {}
}
