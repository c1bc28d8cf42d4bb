package eddy.form.spi;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

import eddy.core.table.Tables;
import eddy.form.CompiledForm;

/** Finds the forms of the release in force. */
@FunctionalInterface
public interface LiveForms {

    /** The app's forms; empty when there is no such app, or no release of it yet. */
    Optional<AppForms> of(String app);

    /**
     * The forms of one release.
     *
     * @param zone   the zone in which days begin
     * @param tables of the whole app, the same object as long as the same release is in force
     */
    record AppForms(String app, ZoneId zone, Tables tables, Collection<CompiledForm> forms) {}
}
