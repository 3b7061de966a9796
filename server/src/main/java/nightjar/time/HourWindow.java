package nightjar.time;

/**
 * A window of whole hours of the day, start inclusive, end exclusive; it may cross midnight.
 *
 * @param start 0 to 23
 * @param end 0 to 24; at or before {@code start} means on the next day
 */
public record HourWindow(int start, int end) {

    public HourWindow {
        if (start < 0 || start > 23 || end < 0 || end > 24 || start == end) {
            throw new IllegalArgumentException("hours %d-%d".formatted(start, end));
        }
    }

    public boolean crossesMidnight() {
        return end < start && end > 0;
    }

    public boolean contains(int hourOfDay) {
        return end > start ? hourOfDay >= start && hourOfDay < end : hourOfDay >= start || hourOfDay < end;
    }

    /** Whether an hour inside the window belongs to the evening of the day before. */
    public boolean belongsToEveningBefore(int hourOfDay) {
        return crossesMidnight() && hourOfDay < end;
    }

    @Override
    public String toString() {
        return "%02d-%02d".formatted(start, end);
    }
}
