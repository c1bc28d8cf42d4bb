package eddy.form.export;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import eddy.form.CompiledForm;

/**
 * For whom a file is written.
 *
 * @param locale of headings, option names and yes/no
 * @param zone   in which times are shown
 * @param forms  the app's forms by key: linked records appear by their title
 * @param people names of people by id, asked once per page
 * @param departments paths of departments by id, asked once per page
 */
public record ExportContext(
        Locale locale,
        ZoneId zone,
        Function<String, Optional<CompiledForm>> forms,
        Function<Collection<UUID>, Map<UUID, String>> people,
        Function<Collection<UUID>, Map<UUID, String>> departments) {}
