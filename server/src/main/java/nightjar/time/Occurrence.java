package nightjar.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When an incident happened.
 *
 * @param fromMinute local minute at which it started, or could have started
 * @param toMinute local minute before which it was over; equal to {@code fromMinute} for an instant
 */
public record Occurrence(int fromMinute, int toMinute, TimePrecision precision) {

    public Occurrence {
        if (toMinute < fromMinute) {
            throw new IllegalArgumentException("an incident cannot end before it starts");
        }
    }

    public static Occurrence inMonth(YearMonth month) {
        return new Occurrence(
                localMinute(month.atDay(1).atStartOfDay()),
                localMinute(month.plusMonths(1).atDay(1).atStartOfDay()),
                TimePrecision.MONTH);
    }

    public static Occurrence onDay(LocalDate day) {
        return new Occurrence(
                localMinute(day.atStartOfDay()), localMinute(day.plusDays(1).atStartOfDay()), TimePrecision.DAY);
    }

    public static Occurrence at(LocalDateTime moment) {
        int minute = localMinute(moment);
        return new Occurrence(minute, minute, TimePrecision.INSTANT);
    }

    /** Between two moments; an end before the start throws, equal moments are an instant. */
    public static Occurrence between(LocalDateTime from, LocalDateTime to) {
        int fromMinute = localMinute(from);
        int toMinute = localMinute(to);
        TimePrecision precision = fromMinute == toMinute ? TimePrecision.INSTANT : TimePrecision.INTERVAL;
        return new Occurrence(fromMinute, toMinute, precision);
    }

    public LocalDateTime from() {
        return dateTime(fromMinute);
    }

    public YearMonth startMonth() {
        return YearMonth.from(from());
    }

    public static int localMinute(LocalDateTime wallClock) {
        return Math.toIntExact(Math.floorDiv(wallClock.toEpochSecond(ZoneOffset.UTC), 60L));
    }

    public static LocalDateTime dateTime(int localMinute) {
        return LocalDateTime.ofEpochSecond(localMinute * 60L, 0, ZoneOffset.UTC);
    }
}
