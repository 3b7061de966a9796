package nightjar.time;

/** The hours of a week, numbered from 0: Monday 00:00 to 01:00, to 167: Sunday 23:00 to 24:00. */
public final class HourOfWeek {

    public static final int HOURS = 7 * 24;
    public static final int MINUTES_A_WEEK = HOURS * 60;

    /** 1970-01-01 was a Thursday. */
    private static final int EPOCH_MINUTE_OF_WEEK = 3 * 24 * 60;

    private HourOfWeek() {}

    /** The number of the hour that holds a local minute. */
    public static int of(int localMinute) {
        return minuteOfWeek(localMinute) / 60;
    }

    /** Minutes since Monday 00:00. */
    public static int minuteOfWeek(int localMinute) {
        return Math.floorMod(localMinute + EPOCH_MINUTE_OF_WEEK, MINUTES_A_WEEK);
    }
}
