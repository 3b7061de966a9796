package nightjar.api;

import java.time.LocalDateTime;
import java.util.Locale;
import nightjar.time.Occurrence;

/**
 * When an incident happened, as answers say it: local times where the hour is known, and days (inclusive) otherwise.
 */
record OccurrenceText(String month, String from, String to, String precision) {

    static OccurrenceText of(Occurrence occurrence) {
        LocalDateTime from = occurrence.from();
        LocalDateTime to = Occurrence.dateTime(occurrence.toMinute());
        boolean hasHour = occurrence.precision().hasHour();
        return new OccurrenceText(
                from.toString().substring(0, "2024-01".length()),
                hasHour ? from.toString() : from.toLocalDate().toString(),
                hasHour ? to.toString() : to.toLocalDate().minusDays(1).toString(),
                occurrence.precision().name().toLowerCase(Locale.ROOT));
    }
}
