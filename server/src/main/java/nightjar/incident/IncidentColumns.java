package nightjar.incident;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a store in memory: primitive columns, ordered along a space-filling curve, with zone maps.
 *
 * <p>Immutable but for the promise not to write to the shared arrays; safe for any number of threads.
 * Build it with {@link IncidentColumnsBuilder}.
 */
public final class IncidentColumns {

    private final ColumnArrays arrays;
    private final PlaceTable places;
    private final Dictionaries dictionaries;
    private final ZoneMaps zoneMaps;
    private final MonthTable months;
    private final Map<String, AreaMembership> memberships;

    public IncidentColumns(ColumnArrays arrays, PlaceTable places, Dictionaries dictionaries) {
        this(arrays, places, dictionaries, ZoneMaps.of(arrays), MonthTable.of(arrays.fromMinute()), Map.of());
    }

    private IncidentColumns(
            ColumnArrays arrays,
            PlaceTable places,
            Dictionaries dictionaries,
            ZoneMaps zoneMaps,
            MonthTable months,
            Map<String, AreaMembership> memberships) {
        this.arrays = arrays;
        this.places = places;
        this.dictionaries = dictionaries;
        this.zoneMaps = zoneMaps;
        this.months = months;
        this.memberships = Map.copyOf(memberships);
    }

    /** The same incidents with other memberships. */
    public IncidentColumns withMemberships(Map<String, AreaMembership> byKind) {
        return new IncidentColumns(arrays, places, dictionaries, zoneMaps, months, byKind);
    }

    public int rows() {
        return arrays.rows();
    }

    public ColumnArrays arrays() {
        return arrays;
    }

    public PlaceTable places() {
        return places;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    ZoneMaps zoneMaps() {
        return zoneMaps;
    }

    MonthTable months() {
        return months;
    }

    public Optional<AreaMembership> findMembership(String kind) {
        return Optional.ofNullable(memberships.get(kind));
    }

    /** The source's LSOA code of a row; null without one. */
    public @Nullable String areaCode(int row) {
        int code = arrays.areaCode()[row];
        return code == ColumnArrays.NONE ? null : dictionaries.areaCodes().get(code);
    }

    /** What a filter leaves; an area that its kind does not have selects nothing. */
    public Selection select(IncidentFilter filter) {
        return RowScan.run(this, filter);
    }
}
