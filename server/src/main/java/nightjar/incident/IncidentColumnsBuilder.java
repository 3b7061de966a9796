package nightjar.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Collects rows in any order and lays them out as {@link IncidentColumns}. For one thread. */
public final class IncidentColumnsBuilder {

    private final Index<String> offences = new Index<>();
    private final Index<String> sources = new Index<>();
    private final Index<String> datasets = new Index<>();
    private final Index<String> flagNames = new Index<>();
    private final Index<String> areaCodes = new Index<>();
    private final Index<Position> positions = new Index<>();

    private int rows;
    private int[] recordId = new int[1024];
    private int[] place = new int[1024];
    private int[] fromMinute = new int[1024];
    private int[] toMinute = new int[1024];
    private byte[] precision = new byte[1024];
    private byte[] offence = new byte[1024];
    private byte[] source = new byte[1024];
    private byte[] dataset = new byte[1024];
    private int[] flags = new int[1024];
    private int[] areaCode = new int[1024];

    public void add(int id, IncidentRecord record) {
        add(
                id,
                record.publication().dataset(),
                record.occurrence(),
                record.offence(),
                record.source(),
                record.position(),
                record.areaCode(),
                record.flags());
    }

    /** Adds one row, with only what the columns hold. */
    public void add(
            int id,
            String datasetName,
            Occurrence occurrence,
            String offenceSlug,
            String sourceSlug,
            @Nullable Position position,
            @Nullable String sourceAreaCode,
            SortedSet<String> flagSlugs) {
        ensureRoom();
        recordId[rows] = id;
        place[rows] = position == null ? ColumnArrays.NONE : positions.of(position);
        fromMinute[rows] = occurrence.fromMinute();
        toMinute[rows] = occurrence.toMinute();
        precision[rows] = ordinal(occurrence.precision());
        offence[rows] = offences.byteOf(offenceSlug);
        source[rows] = sources.byteOf(sourceSlug);
        dataset[rows] = datasets.byteOf(datasetName);
        flags[rows] = flagBits(flagSlugs);
        areaCode[rows] = sourceAreaCode == null ? ColumnArrays.NONE : areaCodes.of(sourceAreaCode);
        rows++;
    }

    @SuppressWarnings("EnumOrdinal") // the ordinal is the column's documented content
    private static byte ordinal(TimePrecision precision) {
        return (byte) precision.ordinal();
    }

    private int flagBits(SortedSet<String> slugs) {
        int bits = 0;
        for (String slug : slugs) {
            int bit = flagNames.of(slug);
            if (bit >= Dictionaries.MAX_FLAGS) {
                throw new IllegalArgumentException("more than %d different flags".formatted(Dictionaries.MAX_FLAGS));
            }
            bits |= 1 << bit;
        }
        return bits;
    }

    private void ensureRoom() {
        if (rows < place.length) {
            return;
        }
        int room = rows + (rows >> 1);
        recordId = Arrays.copyOf(recordId, room);
        place = Arrays.copyOf(place, room);
        fromMinute = Arrays.copyOf(fromMinute, room);
        toMinute = Arrays.copyOf(toMinute, room);
        precision = Arrays.copyOf(precision, room);
        offence = Arrays.copyOf(offence, room);
        source = Arrays.copyOf(source, room);
        dataset = Arrays.copyOf(dataset, room);
        flags = Arrays.copyOf(flags, room);
        areaCode = Arrays.copyOf(areaCode, room);
    }

    public IncidentColumns build() {
        int[] oldPlaceOfNew = HilbertOrder.of(positions.values());
        int[] newPlaceOfOld = inverse(oldPlaceOfNew);
        int[] order = rowOrder(newPlaceOfOld);
        ColumnArrays arrays = new ColumnArrays(
                pick(recordId, order),
                pickPlaces(order, newPlaceOfOld),
                pick(fromMinute, order),
                pick(toMinute, order),
                pick(precision, order),
                pick(offence, order),
                pick(source, order),
                pick(dataset, order),
                pick(flags, order),
                pick(areaCode, order));
        Dictionaries dictionaries = new Dictionaries(
                offences.values(), sources.values(), datasets.values(), flagNames.values(), areaCodes.values());
        return new IncidentColumns(arrays, placeTable(oldPlaceOfNew), dictionaries);
    }

    private PlaceTable placeTable(int[] oldPlaceOfNew) {
        int n = oldPlaceOfNew.length;
        PlaceTable table = new PlaceTable(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            Position position = positions.values().get(oldPlaceOfNew[i]);
            table.x()[i] = position.x();
            table.y()[i] = position.y();
            table.lon()[i] = position.lon();
            table.lat()[i] = position.lat();
        }
        return table;
    }

    private static int[] inverse(int[] permutation) {
        int[] inverse = new int[permutation.length];
        for (int i = 0; i < permutation.length; i++) {
            inverse[permutation[i]] = i;
        }
        return inverse;
    }

    /** Rows by place, then by number of arrival; rows without a place last. A counting sort, so it is stable. */
    private int[] rowOrder(int[] newPlaceOfOld) {
        int slots = newPlaceOfOld.length + 1;
        int[] next = new int[slots + 1];
        for (int row = 0; row < rows; row++) {
            next[slot(row, newPlaceOfOld) + 1]++;
        }
        for (int s = 0; s < slots; s++) {
            next[s + 1] += next[s];
        }
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[slot(row, newPlaceOfOld)]++] = row;
        }
        return order;
    }

    private int slot(int row, int[] newPlaceOfOld) {
        return place[row] == ColumnArrays.NONE ? newPlaceOfOld.length : newPlaceOfOld[place[row]];
    }

    private int[] pickPlaces(int[] order, int[] newPlaceOfOld) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int old = place[order[i]];
            picked[i] = old == ColumnArrays.NONE ? ColumnArrays.NONE : newPlaceOfOld[old];
        }
        return picked;
    }

    private static int[] pick(int[] column, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }

    private static byte[] pick(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }

    /** Numbers values in the order in which they are first seen. */
    private static final class Index<T> {

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int of(T value) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            numbers.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        byte byteOf(T value) {
            int number = of(value);
            if (number >= Dictionaries.MAX_WORDS) {
                throw new IllegalArgumentException(
                        "more than %d different values such as \"%s\"".formatted(Dictionaries.MAX_WORDS, value));
            }
            return (byte) number;
        }

        List<T> values() {
            return values;
        }
    }
}
