package nightjar.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nightjar.time.HourOfWeek;
import nightjar.time.HourWindow;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import nightjar.work.Checkpoint;

/**
 * One pass of a filter over the columns: the filter becomes small lookup tables, then each row of each block that
 * may match is tested. For one thread and one use.
 */
@SuppressWarnings("EnumOrdinal") // the ordinal is the column's documented content
final class RowScan {

    /** By ordinal of {@link TimePrecision}, as the column holds it. */
    private static final boolean[] HAS_HOUR = new boolean[TimePrecision.values().length];

    private static final boolean[] HAS_DAY = new boolean[HAS_HOUR.length];

    private static final int MONTH = TimePrecision.MONTH.ordinal();

    static {
        for (TimePrecision precision : TimePrecision.values()) {
            HAS_HOUR[precision.ordinal()] = precision.hasHour();
            HAS_DAY[precision.ordinal()] = precision.hasDay();
        }
    }

    private final IncidentColumns columns;
    private final IncidentFilter filter;
    private final ColumnArrays arrays;
    private final boolean[] offenceMatches;
    private final boolean[] sourceMatches;
    private final boolean[] datasetMatches;
    private final int flagMask;
    private final int fromMinute;
    private final int endMinute;
    private final boolean drawn;
    private final boolean restrictsTimeOfDay;
    private final boolean[] placeMatches;
    private final int[][] areaOfRow;
    private final int[] areaWanted;
    private final boolean[] hourMatches;
    private final long[] rowBits;

    private int matching;
    private int withoutLocation;
    private int withoutTime;
    private int monthOnlyLeftOut;

    private RowScan(IncidentColumns columns, IncidentFilter filter) {
        this.columns = columns;
        this.filter = filter;
        arrays = columns.arrays();
        Dictionaries names = columns.dictionaries();
        offenceMatches = lookup(names.offences(), filter.offences());
        sourceMatches = lookup(names.sources(), filter.sources());
        datasetMatches = lookup(names.datasets(), filter.datasets());
        flagMask = flagMask(names.flags(), filter.flags());
        fromMinute = filter.from() == null ? Integer.MIN_VALUE : startOf(filter.from());
        endMinute =
                filter.to() == null ? Integer.MAX_VALUE : startOf(filter.to().plusDays(1));
        drawn = filter.bbox() != null || filter.polygon() != null;
        restrictsTimeOfDay = filter.restrictsTimeOfDay();
        placeMatches = placeMatches();
        areaOfRow = new int[filter.areas().size()][];
        areaWanted = new int[filter.areas().size()];
        findAreas();
        hourMatches = hourOfWeekMatches();
        rowBits = new long[(arrays.rows() + 63) >> 6];
    }

    static Selection run(IncidentColumns columns, IncidentFilter filter) {
        RowScan scan = new RowScan(columns, filter);
        scan.scanBlocks();
        return new Selection(
                columns,
                filter,
                scan.rowBits,
                new SelectionCounts(scan.matching, scan.withoutLocation, scan.withoutTime, scan.monthOnlyLeftOut));
    }

    private static boolean[] lookup(List<String> names, Set<String> wanted) {
        boolean[] matches = new boolean[names.size()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = wanted.isEmpty() || wanted.contains(names.get(i));
        }
        return matches;
    }

    /** The bits of which a row must have one; all bits and none both stand for no restriction when none is asked. */
    private static int flagMask(List<String> names, Set<String> wanted) {
        int mask = 0;
        for (int bit = 0; bit < names.size(); bit++) {
            mask |= wanted.contains(names.get(bit)) ? 1 << bit : 0;
        }
        return mask;
    }

    private static int startOf(LocalDate day) {
        return Occurrence.localMinute(day.atStartOfDay());
    }

    private boolean[] placeMatches() {
        PlaceTable places = columns.places();
        boolean[] matches = new boolean[places.size()];
        for (int i = 0; i < matches.length; i++) {
            Checkpoint.pass();
            double lon = places.lon()[i];
            double lat = places.lat()[i];
            matches[i] = (filter.bbox() == null || filter.bbox().contains(lon, lat))
                    && (filter.polygon() == null || filter.polygon().contains(lon, lat));
        }
        return matches;
    }

    private void findAreas() {
        for (int i = 0; i < areaWanted.length; i++) {
            AreaRef ref = filter.areas().get(i);
            AreaMembership membership = columns.findMembership(ref.kind()).orElse(null);
            areaOfRow[i] = membership == null ? new int[arrays.rows()] : membership.areaOfRow();
            int index = membership == null ? -1 : membership.indexOf(ref.code());
            areaWanted[i] = index >= 0 ? index : Integer.MIN_VALUE;
        }
    }

    /** For each hour of the week, from Monday 00:00, whether days and hours of the filter hold it. */
    private boolean[] hourOfWeekMatches() {
        boolean[] matches = new boolean[HourOfWeek.HOURS];
        HourWindow window = filter.hours();
        for (int hour = 0; hour < matches.length; hour++) {
            int hourOfDay = hour % 24;
            boolean evening = window != null && window.belongsToEveningBefore(hourOfDay);
            DayOfWeek day = DayOfWeek.of(hour / 24 + 1).minus(evening ? 1 : 0);
            matches[hour] = (window == null || window.contains(hourOfDay))
                    && (filter.days().isEmpty() || filter.days().contains(day));
        }
        return matches;
    }

    private void scanBlocks() {
        ZoneMaps zones = columns.zoneMaps();
        long[] offenceBits = new long[2];
        for (int i = 0; i < offenceMatches.length; i++) {
            offenceBits[i >> 6] |= offenceMatches[i] ? 1L << i : 0;
        }
        for (int block = 0; block < zones.blocks(); block++) {
            Checkpoint.pass();
            boolean mayMatch = zones.mayHoldOffences(block, offenceBits[0], offenceBits[1])
                    && zones.mayHoldMinutes(block, fromMinute, endMinute)
                    && mayHoldPlaces(zones, block);
            if (mayMatch) {
                int start = block * ZoneMaps.BLOCK_ROWS;
                scanRows(start, Math.min(start + ZoneMaps.BLOCK_ROWS, arrays.rows()));
            }
        }
    }

    /** A block of which no place matches cannot match; one that has rows without a place must be counted. */
    private boolean mayHoldPlaces(ZoneMaps zones, int block) {
        if (zones.minPlace(block) == ColumnArrays.NONE) {
            return true;
        }
        for (int place = zones.minPlace(block); place <= zones.maxPlace(block); place++) {
            if (placeMatches[place]) {
                return true;
            }
        }
        return false;
    }

    private void scanRows(int start, int end) {
        byte[] offence = arrays.offence();
        byte[] source = arrays.source();
        byte[] dataset = arrays.dataset();
        int[] flags = arrays.flags();
        boolean anyFlags = filter.flags().isEmpty();
        for (int row = start; row < end; row++) {
            if (offenceMatches[offence[row]]
                    && sourceMatches[source[row]]
                    && datasetMatches[dataset[row]]
                    && (anyFlags || (flags[row] & flagMask) != 0)) {
                test(row);
            }
        }
    }

    private void test(int row) {
        int precision = arrays.precision()[row];
        boolean place = placeMatches(row);
        boolean time = !restrictsTimeOfDay || timeMatches(row, precision);
        if (!dateMatches(row, precision)) {
            monthOnlyLeftOut += place && time && monthIsCut(row, precision) ? 1 : 0;
            return;
        }
        if (place && time) {
            rowBits[row >> 6] |= 1L << row;
            matching++;
        }
        withoutLocation += time && !hasLocation(row) ? 1 : 0;
        withoutTime += place && !HAS_HOUR[precision] ? 1 : 0;
    }

    private boolean hasLocation(int row) {
        return arrays.place()[row] != ColumnArrays.NONE || arrays.areaCode()[row] != ColumnArrays.NONE;
    }

    private boolean dateMatches(int row, int precision) {
        int start = arrays.fromMinute()[row];
        boolean startsInside = start >= fromMinute && start < endMinute;
        return startsInside && (precision != MONTH || arrays.toMinute()[row] <= endMinute);
    }

    private boolean monthIsCut(int row, int precision) {
        return precision == MONTH && arrays.fromMinute()[row] < endMinute && arrays.toMinute()[row] > fromMinute;
    }

    private boolean timeMatches(int row, int precision) {
        boolean known = filter.hours() == null ? HAS_DAY[precision] : HAS_HOUR[precision];
        return known && hourMatches[HourOfWeek.of(arrays.fromMinute()[row])];
    }

    private boolean placeMatches(int row) {
        int place = arrays.place()[row];
        boolean inside = place == ColumnArrays.NONE ? !drawn : placeMatches[place];
        for (int i = 0; inside && i < areaWanted.length; i++) {
            inside = areaOfRow[i][row] == areaWanted[i];
        }
        return inside;
    }
}
