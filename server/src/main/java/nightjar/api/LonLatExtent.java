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
     * The box where a map starts. On each side it leaves out the farthest half percent of the incidents, if they lie
     * far beyond the others: files of a force hold a few incidents from the other end of the country.
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
        double[] across = range(lons, leftOut);
        double[] up = range(lats, leftOut);
        return Optional.of(new double[] {across[0], up[0], across[1], up[1]});
    }

    /** Least and greatest value, but for those at each end that lie farther out than a quarter of the rest is wide. */
    private static double[] range(double[] values, int leftOut) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[leftOut];
        double high = sorted[sorted.length - 1 - leftOut];
        double near = (high - low) / 4;
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        return new double[] {least < low - near ? low : least, greatest > high + near ? high : greatest};
    }
}
