package nightjar.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The 24 months of the demo, and what the clocks did in them. */
final class DemoPeriod {

    static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);
    static final YearMonth LAST_MONTH = YearMonth.of(2024, 12);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DemoPeriod() {}

    static List<LocalDate> days() {
        LocalDate first = FIRST_MONTH.atDay(1);
        LocalDate end = LAST_MONTH.atEndOfMonth().plusDays(1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(ChronoUnit.DAYS.between(first, end))
                .toList();
    }

    /** The days of these names, without the last one of all, whose night would end outside. */
    static List<LocalDate> evenings(Set<DayOfWeek> names) {
        return days().stream()
                .filter(day -> names.contains(day.getDayOfWeek()))
                .filter(day -> day.isBefore(LAST_MONTH.atEndOfMonth()))
                .toList();
    }

    /** The same wall-clock time, or an hour later when the clocks went forward over it. */
    static LocalDateTime onTheClock(LocalDateTime time) {
        boolean skipped = LONDON.getRules().getValidOffsets(time).isEmpty();
        return skipped ? time.plusHours(1) : time;
    }
}
