package nightjar.incident;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import nightjar.work.Checkpoint;

/** What a filter leaves of the columns: one bit a row, and what was left out and why. Immutable. */
public final class Selection {

    private static final int WORDS_A_CHECKPOINT = 1024;

    private final IncidentColumns columns;
    private final IncidentFilter filter;
    private final long[] rowBits;
    private final SelectionCounts counts;

    Selection(IncidentColumns columns, IncidentFilter filter, long[] rowBits, SelectionCounts counts) {
        this.columns = columns;
        this.filter = filter;
        this.rowBits = rowBits;
        this.counts = counts;
    }

    public IncidentColumns columns() {
        return columns;
    }

    public IncidentFilter filter() {
        return filter;
    }

    /** How many rows match; with those that have no place, unless the filter restricts the place. */
    public int count() {
        return counts.matching();
    }

    /** Rows that match every other part of the filter and have neither a position nor an area code. */
    public int withoutLocation() {
        return counts.withoutLocation();
    }

    /** Rows that match every other part of the filter and have no hour. */
    public int withoutTime() {
        return counts.withoutTime();
    }

    /** Rows known to the month only that the range of dates cuts, so that nobody can tell whether they match. */
    public int monthOnlyLeftOut() {
        return counts.monthOnlyLeftOut();
    }

    /** Calls with each matching row, ascending: rows with a place first, in the order of the places. */
    public void forEachRow(IntConsumer consumer) {
        for (int word = 0; word < rowBits.length; word++) {
            if (word % WORDS_A_CHECKPOINT == 0) {
                Checkpoint.pass();
            }
            long bits = rowBits[word];
            while (bits != 0) {
                consumer.accept((word << 6) + Long.numberOfTrailingZeros(bits));
                bits &= bits - 1;
            }
        }
    }

    /** Those of the matching rows that stand on some of the places; what was left out and why stays as it is. */
    public Selection standingOn(IntPredicate places) {
        int[] place = columns.arrays().place();
        long[] bits = new long[rowBits.length];
        int[] matching = new int[1];
        forEachRow(row -> {
            if (place[row] != ColumnArrays.NONE && places.test(place[row])) {
                bits[row >> 6] |= 1L << row;
                matching[0]++;
            }
        });
        return new Selection(columns, filter, bits, counts.withMatching(matching[0]));
    }

    /** The places of the matching rows, each weighing as many as its incidents. */
    public WeightedPlaces places() {
        double[] ones = new double[columns.dictionaries().offences().size()];
        Arrays.fill(ones, 1);
        return places(ones);
    }

    /** The places of the matching rows, each incident weighing what its offence weighs, by slug; 0 if absent. */
    public WeightedPlaces places(Map<String, Double> weightOfOffence) {
        double[] weights = columns.dictionaries().offences().stream()
                .mapToDouble(slug -> weightOfOffence.getOrDefault(slug, 0.0))
                .toArray();
        return places(weights);
    }

    private WeightedPlaces places(double[] weightOfOffence) {
        double[] sums = new double[columns.places().size()];
        int[] place = columns.arrays().place();
        byte[] offence = columns.arrays().offence();
        forEachRow(row -> {
            if (place[row] != ColumnArrays.NONE) {
                sums[place[row]] += weightOfOffence[offence[row]];
            }
        });
        return withoutZeros(sums);
    }

    private WeightedPlaces withoutZeros(double[] sums) {
        int n = (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
        WeightedPlaces weighted = new WeightedPlaces(new double[n], new double[n], new double[n]);
        int next = 0;
        for (int place = 0; place < sums.length; place++) {
            if (sums[place] > 0) {
                weighted.x()[next] = columns.places().x()[place];
                weighted.y()[next] = columns.places().y()[place];
                weighted.weight()[next++] = sums[place];
            }
        }
        return weighted;
    }

    /** Matching rows by place, one number for each place of the table. */
    public int[] countByPlace() {
        int[] sums = new int[columns.places().size()];
        int[] place = columns.arrays().place();
        forEachRow(row -> {
            if (place[row] != ColumnArrays.NONE) {
                sums[place[row]]++;
            }
        });
        return sums;
    }

    /** Matching rows by offence slug; slugs without one are absent. */
    public SortedMap<String, Integer> countByOffence() {
        int[] sums = new int[columns.dictionaries().offences().size()];
        byte[] offence = columns.arrays().offence();
        forEachRow(row -> sums[offence[row]]++);
        SortedMap<String, Integer> bySlug = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                bySlug.put(columns.dictionaries().offences().get(i), sums[i]);
            }
        }
        return bySlug;
    }

    /** Matching rows by the month in which they started; months without one are absent. */
    public SortedMap<YearMonth, Integer> countByMonth() {
        MonthTable months = columns.months();
        int[] sums = new int[months.size()];
        int[] fromMinute = columns.arrays().fromMinute();
        forEachRow(row -> sums[months.indexOf(fromMinute[row])]++);
        SortedMap<YearMonth, Integer> byMonth = new TreeMap<>();
        for (int month = 0; month < sums.length; month++) {
            if (sums[month] > 0) {
                byMonth.put(months.month(month), sums[month]);
            }
        }
        return byMonth;
    }

    /** Matching rows by area, in the order of the membership's codes, and those in none. */
    public AreaCounts countByArea(AreaMembership membership) {
        int[] sums = new int[membership.codes().size()];
        int[] others = new int[2];
        int[] area = membership.areaOfRow();
        forEachRow(row -> {
            if (area[row] >= 0) {
                sums[area[row]]++;
            } else {
                others[area[row] == AreaMembership.OUTSIDE ? 0 : 1]++;
            }
        });
        return new AreaCounts(membership.kind(), sums, others[0], others[1]);
    }
}
