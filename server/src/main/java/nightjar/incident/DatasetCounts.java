package nightjar.incident;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nightjar.time.TimePrecision;

/**
 * How many incidents of one dataset there are.
 *
 * @param withoutLocation those that have no place
 * @param withoutTime those whose hour is not known
 * @param months by the month in which they started; months without any are not there
 */
public record DatasetCounts(int incidents, int withoutLocation, int withoutTime, SortedMap<YearMonth, Integer> months) {

    public static final DatasetCounts NONE = new DatasetCounts(0, 0, 0, Collections.emptySortedMap());

    private static final TimePrecision[] PRECISIONS = TimePrecision.values();

    /** By the name of the dataset. */
    public static Map<String, DatasetCounts> of(IncidentColumns columns) {
        ColumnArrays arrays = columns.arrays();
        List<String> names = columns.dictionaries().datasets();
        MonthTable table = columns.months();
        int[][] byMonth = new int[names.size()][table.size()];
        int[] withoutLocation = new int[names.size()];
        int[] withoutTime = new int[names.size()];
        for (int row = 0; row < arrays.rows(); row++) {
            int dataset = arrays.dataset()[row];
            byMonth[dataset][table.indexOf(arrays.fromMinute()[row])]++;
            withoutLocation[dataset] += arrays.place()[row] == ColumnArrays.NONE ? 1 : 0;
            withoutTime[dataset] += PRECISIONS[arrays.precision()[row]].hasHour() ? 0 : 1;
        }
        Map<String, DatasetCounts> counts = new LinkedHashMap<>();
        for (int dataset = 0; dataset < names.size(); dataset++) {
            counts.put(names.get(dataset), of(withoutLocation[dataset], withoutTime[dataset], byMonth[dataset], table));
        }
        return counts;
    }

    private static DatasetCounts of(int withoutLocation, int withoutTime, int[] byMonth, MonthTable table) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        int incidents = 0;
        for (int month = 0; month < byMonth.length; month++) {
            incidents += byMonth[month];
            if (byMonth[month] > 0) {
                months.put(table.month(month), byMonth[month]);
            }
        }
        return new DatasetCounts(incidents, withoutLocation, withoutTime, months);
    }
}
