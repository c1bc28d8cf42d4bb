package eddy.flow.spi;

import java.time.Instant;
import java.time.ZoneId;

/** The calendar deadlines in working days are counted with. */
@FunctionalInterface
public interface WorkingDays {

    /** The same time of day {@code days} working days later. */
    Instant plus(Instant from, int days, ZoneId zone);
}
