package nightjar.api;

import java.util.Arrays;
import java.util.Optional;
import nightjar.incident.ColumnArrays;
import nightjar.incident.IncidentColumns;
import nightjar.incident.PlaceTable;

/** Boxes of degrees around incidents: west, south, east, north. */
final class LonLatExtent {

    /** On each side one incident in this many may lie outside the focus. */
    private static final int ONE_IN = 200;

    private LonLatExtent() {}

    /** The smallest box that holds all places; empty when there is none. */
    static Optional<double[]> of(PlaceTable places) {
        return box(places.lon(), places.lat(), 0);
    }

    /**
     * The box from which half a percent of the incidents are left out on each side: where a map starts. Files of a
     * force hold a few incidents from the other end of the country.
     */
    static Optional<double[]> focusOf(IncidentColumns columns) {
        PlaceTable places = columns.places();
        int[] located = Arrays.stream(columns.arrays().place())
                .filter(place -> place != ColumnArrays.NONE)
                .toArray();
        double[] lons =
                Arrays.stream(located).mapToDouble(place -> places.lon()[place]).toArray();
        double[] lats =
                Arrays.stream(located).mapToDouble(place -> places.lat()[place]).toArray();
        return box(lons, lats, located.length / ONE_IN);
    }

    private static Optional<double[]> box(double[] lons, double[] lats, int leftOut) {
        if (lons.length == 0) {
            return Optional.empty();
        }
        double[] across = lons.clone();
        double[] up = lats.clone();
        Arrays.sort(across);
        Arrays.sort(up);
        int last = across.length - 1 - leftOut;
        return Optional.of(new double[] {across[leftOut], up[leftOut], across[last], up[last]});
    }
}
