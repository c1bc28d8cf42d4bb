package eddy.form.imports;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import eddy.form.CompiledForm;

/**
 * What an import asks of the world around the file. The functions are asked once per different text.
 *
 * @param zone   in which the file's times are meant
 * @param forms  the app's forms, for links: a cell may hold the linked record's unique key instead of its id
 * @param people a person by user name, full name or e-mail address; empty when nobody or several fit
 * @param departments a department by its name or its path; empty when none or several fit
 */
public record ImportContext(
        ZoneId zone,
        Function<String, Optional<CompiledForm>> forms,
        Function<String, Optional<UUID>> people,
        Function<String, Optional<UUID>> departments) {}
