package nightjar.time;

/** How well the time of an incident is known. */
public enum TimePrecision {
    /** To the minute. */
    INSTANT,
    /** Between two minutes: the burglary found after a weekend away. */
    INTERVAL,
    /** The day only; the hour is unknown. */
    DAY,
    /** The month only, as data.police.uk publishes it. */
    MONTH;

    /** Whether the hour at which it started is known. */
    public boolean hasHour() {
        return this == INSTANT || this == INTERVAL;
    }

    /** Whether the day on which it started is known. */
    public boolean hasDay() {
        return this != MONTH;
    }
}
