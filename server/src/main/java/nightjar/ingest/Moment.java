package nightjar.ingest;

import java.time.LocalDateTime;
import nightjar.time.TimePrecision;

/**
 * The start or the end of an incident as a row states it, in Europe/London wall clock.
 *
 * @param at start of the day or month where no time or day is stated
 * @param precision instant, day or month
 */
record Moment(LocalDateTime at, TimePrecision precision) {

    boolean hasHour() {
        return precision.hasHour();
    }

    /** The first moment after it. */
    LocalDateTime end() {
        return switch (precision) {
            case MONTH -> at.plusMonths(1);
            case DAY -> at.plusDays(1);
            default -> at;
        };
    }
}
