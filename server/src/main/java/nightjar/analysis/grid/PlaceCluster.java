package nightjar.analysis.grid;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightjar.incident.ColumnArrays;
import nightjar.incident.PlaceTable;

/**
 * Places that a map draws as one point because they stand in one square of the ground: at the mean of the places,
 * weighted by their incidents. A place that is alone in its square keeps its own position.
 *
 * @param x ground metres
 * @param y ground metres
 * @param count incidents on all of its places
 * @param places how many these are
 * @param onlyPlace index of the place if there is one only, otherwise {@link ColumnArrays#NONE}
 */
public record PlaceCluster(double x, double y, int count, int places, int onlyPlace) {

    private static final Comparator<PlaceCluster> BUSIEST_FIRST =
            Comparator.comparingInt(PlaceCluster::count).reversed();

    /**
     * The clusters of all places with incidents, busiest first, and in the order of the table where they are equally busy.
     *
     * @param countOfPlace incidents on each place of the table
     * @param squareMetres side of the squares; 0 leaves each place alone
     */
    public static List<PlaceCluster> of(PlaceTable table, int[] countOfPlace, double squareMetres) {
        Map<Object, Gathering> gatherings = new LinkedHashMap<>();
        for (int place = 0; place < countOfPlace.length; place++) {
            if (countOfPlace[place] > 0) {
                gatherings
                        .computeIfAbsent(square(table, place, squareMetres), square -> new Gathering(table))
                        .add(place, countOfPlace[place]);
            }
        }
        return gatherings.values().stream()
                .map(Gathering::cluster)
                .sorted(BUSIEST_FIRST)
                .toList();
    }

    /** What all places of one cluster have in common. */
    private static Object square(PlaceTable table, int place, double metres) {
        return metres > 0
                ? new CellLattice(CellShape.SQUARE, metres).cellAt(table.x()[place], table.y()[place])
                : (Object) place;
    }

    private static final class Gathering {

        private final PlaceTable table;
        private int latest = ColumnArrays.NONE;
        private int places;
        private int count;
        private double sumX;
        private double sumY;

        Gathering(PlaceTable table) {
            this.table = table;
        }

        void add(int place, int incidents) {
            latest = place;
            places++;
            count += incidents;
            sumX += table.x()[place] * incidents;
            sumY += table.y()[place] * incidents;
        }

        PlaceCluster cluster() {
            return places == 1
                    ? new PlaceCluster(table.x()[latest], table.y()[latest], count, 1, latest)
                    : new PlaceCluster(sumX / count, sumY / count, count, places, ColumnArrays.NONE);
        }
    }
}
