package eddy.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * When, where and for whom something is printed.
 *
 * @param app    name of the app
 * @param locale the reader's language
 * @param zone   the zone in which times are shown
 * @param by     who prints it; may be empty
 */
public record Printing(String app, Locale locale, ZoneId zone, Instant at, String by) {}
