package nightjar.analysis.clock;

import nightjar.incident.ColumnArrays;
import nightjar.incident.Selection;
import nightjar.time.HourOfWeek;
import nightjar.time.TimePrecision;

/**
 * Incidents by hour of the week, aoristic: one that happened between two known moments is spread evenly over the
 * minutes between them, and each hour of the week gets the share that lies in it (Ratcliffe, "Aoristic analysis: the
 * spatial interpretation of unspecific temporal events", IJGIS 2000, and "Aoristic signatures and the spatio-temporal
 * analysis of high volume crime patterns", JQC 2002; here by the minute). An instant counts wholly in its hour. Minutes
 * are those of the wall clock. The sums add up to the incidents whose hour is known.
 *
 * <p>The array is shared, not copied.
 *
 * @param incidents one sum an hour, numbered as in {@link HourOfWeek}
 * @param excluded incidents of which only the day or the month is known, which are in no sum
 */
public record HourOfWeekClock(double[] incidents, int excluded) {

    public static HourOfWeekClock of(Selection selection) {
        Accumulator sums = new Accumulator(selection.columns().arrays());
        selection.forEachRow(sums::add);
        return sums.clock();
    }

    /** For one thread and one use. */
    @SuppressWarnings("EnumOrdinal") // the ordinal is the column's documented content
    private static final class Accumulator {

        private static final TimePrecision[] PRECISIONS = TimePrecision.values();

        private final ColumnArrays columns;
        private final double[] incidents = new double[HourOfWeek.HOURS];

        /** What every hour gets of the whole weeks in long intervals, in incidents. */
        private double everywhere;

        private int excluded;

        Accumulator(ColumnArrays columns) {
            this.columns = columns;
        }

        void add(int row) {
            if (!PRECISIONS[columns.precision()[row]].hasHour()) {
                excluded++;
                return;
            }
            int from = columns.fromMinute()[row];
            int minutes = columns.toMinute()[row] - from;
            if (minutes == 0) {
                incidents[HourOfWeek.of(from)]++;
            } else {
                spread(HourOfWeek.minuteOfWeek(from), minutes);
            }
        }

        private void spread(int minuteOfWeek, int minutes) {
            int weeks = minutes / HourOfWeek.MINUTES_A_WEEK;
            everywhere += 60.0 * weeks / minutes;
            int left = minutes - weeks * HourOfWeek.MINUTES_A_WEEK;
            int at = minuteOfWeek;
            while (left > 0) {
                int here = Math.min(left, 60 - at % 60);
                incidents[at / 60] += (double) here / minutes;
                left -= here;
                at = (at + here) % HourOfWeek.MINUTES_A_WEEK;
            }
        }

        HourOfWeekClock clock() {
            for (int hour = 0; hour < incidents.length; hour++) {
                incidents[hour] += everywhere;
            }
            return new HourOfWeekClock(incidents, excluded);
        }
    }
}
