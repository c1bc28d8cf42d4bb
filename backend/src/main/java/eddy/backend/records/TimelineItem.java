package eddy.backend.records;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a record.
 *
 * @param kind   {@code event}, {@code record}, {@code touch}, {@code todo}, {@code tag}, {@code case}, {@code change},
 *               {@code comment}
 * @param title  what happened, in the reader's language
 * @param detail more of it, or {@code null}
 * @param id     of the thing, to open it; {@code null} when there is nothing to open
 * @param state  of the thing, where it has one
 * @param table  key of the table the thing lies in, where it has one
 */
public record TimelineItem(Instant at, String kind, String title, String detail, UUID id, String state, String table) {}
