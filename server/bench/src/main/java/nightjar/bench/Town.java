package nightjar.bench;

import java.time.YearMonth;
import java.util.Random;
import java.util.TreeSet;
import nightjar.geo.GroundPoint;
import nightjar.geo.LonLat;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.Position;
import nightjar.incident.WeightedPlaces;
import nightjar.time.Occurrence;

/**
 * A made-up police force: places in towns of uneven size over 100 km by 80 km around Bath, and incidents on them, most
 * places with few and some with hundreds, as snapped open data has them. Seeded.
 */
final class Town {

    static final Projection PROJECTION = GroundProjection.britishNationalGrid();

    /** The middle of the largest town. */
    static final LonLat CENTRE = new LonLat(-2.36, 51.38);

    private static final double WIDTH_METRES = 100_000;
    private static final double HEIGHT_METRES = 80_000;
    private static final int TOWNS = 60;
    private static final int OFFENCES = 14;

    private final Random random;
    private final GroundPoint centre = PROJECTION.toGround(CENTRE.lon(), CENTRE.lat());

    private Town(long seed) {
        random = new Random(seed);
    }

    /** Places with weights. */
    static WeightedPlaces places(int n) {
        Town town = new Town(42);
        WeightedPlaces places = new WeightedPlaces(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            GroundPoint point = town.place();
            places.x()[i] = point.x();
            places.y()[i] = point.y();
            places.weight()[i] = 1 + Math.floor(300 * Math.pow(town.random.nextDouble(), 30));
        }
        return places;
    }

    /** Rows on so many places, over 24 months. */
    static IncidentColumns columns(int rows, int placeCount) {
        Town town = new Town(43);
        Position[] positions = new Position[placeCount];
        for (int i = 0; i < placeCount; i++) {
            GroundPoint point = town.place();
            LonLat lonLat = PROJECTION.toLonLat(point.x(), point.y());
            positions[i] = new Position(point.x(), point.y(), lonLat.lon(), lonLat.lat());
        }
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        for (int row = 0; row < rows; row++) {
            int place = (int) (placeCount * Math.pow(town.random.nextDouble(), 2));
            builder.add(
                    row,
                    "bench",
                    Occurrence.inMonth(YearMonth.of(2023, 1).plusMonths(town.random.nextInt(24))),
                    "offence-" + town.random.nextInt(OFFENCES),
                    "police",
                    positions[place],
                    null,
                    new TreeSet<>());
        }
        return builder.build();
    }

    /** A point of a town; the first is the largest, and the n-th has a share of 1/n. */
    private GroundPoint place() {
        int town = (int) Math.pow(TOWNS, random.nextDouble()) - 1;
        Random where = new Random(town);
        double x = town == 0 ? 0 : (where.nextDouble() - 0.5) * WIDTH_METRES;
        double y = town == 0 ? 0 : (where.nextDouble() - 0.5) * HEIGHT_METRES;
        double spread = 5000 / Math.sqrt(town + 1.0);
        return new GroundPoint(
                centre.x() + x + random.nextGaussian() * spread, centre.y() + y + random.nextGaussian() * spread);
    }
}
