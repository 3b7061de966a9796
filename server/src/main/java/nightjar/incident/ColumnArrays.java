package nightjar.incident;

/**
 * The bare columns, one element a row. Rows with a place come first, in the order of the place table.
 * The arrays are shared, not copied: nobody writes to them.
 *
 * @param recordId the store's number of the incident
 * @param place index into the {@link PlaceTable}; -1 without a position
 * @param fromMinute local minute of the start (see {@code nightjar.time})
 * @param toMinute local minute of the end
 * @param precision ordinal of {@code TimePrecision}
 * @param offence index into {@link Dictionaries#offences()}
 * @param source index into {@link Dictionaries#sources()}
 * @param dataset index into {@link Dictionaries#datasets()}
 * @param flags bit n stands for {@link Dictionaries#flags()} n
 * @param areaCode index into {@link Dictionaries#areaCodes()}, the source's LSOA code; -1 without one
 */
public record ColumnArrays(
        int[] recordId,
        int[] place,
        int[] fromMinute,
        int[] toMinute,
        byte[] precision,
        byte[] offence,
        byte[] source,
        byte[] dataset,
        int[] flags,
        int[] areaCode) {

    /** The value of {@code place} and {@code areaCode} that stands for none. */
    public static final int NONE = -1;

    public int rows() {
        return place.length;
    }
}
