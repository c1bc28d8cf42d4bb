package eddy.backend.records;

import java.time.Clock;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.report.Printing;

/** What every print says of itself: when, where and for whom it was made. */
@ApplicationScoped
class Printings {

    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Printings(Caller caller, Directory directory, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    Printing now(LiveApp app, Locale locale) {
        return new Printing(
                app.manifest().label().in(locale), locale, app.manifest().zone(), clock.instant(), reader());
    }

    /** The person's full name, or the name of the API key. */
    private String reader() {
        return directory.find(caller.accountOrNull()).map(Person::name).orElseGet(caller::name);
    }
}
