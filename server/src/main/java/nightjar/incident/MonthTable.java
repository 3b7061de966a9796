package nightjar.incident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nightjar.time.Occurrence;

/** The months from the first row's to the last row's, found from a minute by one look into a table of days. */
final class MonthTable {

    private static final int MINUTES_A_DAY = 24 * 60;

    private final YearMonth first;
    private final int firstDay;
    private final short[] monthOfDay;

    private MonthTable(YearMonth first, YearMonth last) {
        this.first = first;
        firstDay = Math.toIntExact(first.atDay(1).toEpochDay());
        monthOfDay = new short[Math.toIntExact(last.atEndOfMonth().toEpochDay()) - firstDay + 1];
        for (int day = 0; day < monthOfDay.length; day++) {
            LocalDate date = LocalDate.ofEpochDay(firstDay + day);
            monthOfDay[day] = (short) ChronoUnit.MONTHS.between(first, YearMonth.from(date));
        }
    }

    static MonthTable of(int[] fromMinutes) {
        int earliest = fromMinutes.length == 0 ? 0 : fromMinutes[0];
        int latest = earliest;
        for (int minute : fromMinutes) {
            earliest = Math.min(earliest, minute);
            latest = Math.max(latest, minute);
        }
        return new MonthTable(
                YearMonth.from(Occurrence.dateTime(earliest)), YearMonth.from(Occurrence.dateTime(latest)));
    }

    int size() {
        return monthOfDay[monthOfDay.length - 1] + 1;
    }

    int indexOf(int localMinute) {
        return monthOfDay[Math.floorDiv(localMinute, MINUTES_A_DAY) - firstDay];
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }
}
