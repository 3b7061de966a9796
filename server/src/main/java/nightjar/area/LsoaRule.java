package nightjar.area;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nightjar.incident.AreaMembership;
import nightjar.incident.ColumnArrays;
import nightjar.incident.IncidentColumns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Membership of kind {@code lsoa}: the source's own code decides where it says something, the position elsewhere.
 *
 * <p>An older code that was split stands for several areas. The one that holds the position is taken, else the
 * nearest; without a position or without shapes the one with the lowest code.
 */
final class LsoaRule {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final IncidentColumns columns;
    private final LsoaCodes codes;
    /** By index of the codes in use; null for a code without a shape. */
    private final @Nullable Geometry[] shapes;

    private final int[] byPosition;

    private LsoaRule(IncidentColumns columns, LsoaCodes codes, @Nullable AreaLayer layer) {
        this.columns = columns;
        this.codes = codes;
        shapes = new Geometry[codes.inUse().size()];
        if (layer == null) {
            byPosition = PositionRule.outside(columns);
        } else {
            layer.areas().forEach(area -> shapes[indexOf(area.code())] = area.ground());
            byPosition =
                    PositionRule.apply(columns, layer).within(codes.inUse()).decided();
        }
    }

    static RowAreas apply(IncidentColumns columns, AreaSources sources, @Nullable AreaLayer layer) {
        LsoaCodes codes = new LsoaCodes(sources, layer);
        LsoaRule rule = new LsoaRule(columns, codes, layer);
        return new RowAreas(codes.inUse(), rule.decide(), rule.byPosition);
    }

    private int indexOf(String code) {
        return Collections.binarySearch(codes.inUse(), code);
    }

    private int[] decide() {
        List<String> sourceCodes = columns.dictionaries().areaCodes();
        int[][] standsFor = sourceCodes.stream().map(codes::standsFor).toArray(int[][]::new);
        int[] decided = new int[columns.rows()];
        Arrays.setAll(decided, row -> {
            int sourceCode = columns.arrays().areaCode()[row];
            return sourceCode == ColumnArrays.NONE ? byPosition[row] : decide(row, standsFor[sourceCode]);
        });
        return decided;
    }

    private int decide(int row, int[] candidates) {
        return switch (candidates.length) {
            case 0 -> byPosition[row];
            case 1 -> candidates[0];
            default -> child(row, candidates);
        };
    }

    private int child(int row, int[] candidates) {
        if (byPosition[row] >= 0 && Arrays.binarySearch(candidates, byPosition[row]) >= 0) {
            return byPosition[row];
        }
        return byPosition[row] == AreaMembership.WITHOUT_LOCATION ? candidates[0] : nearest(row, candidates);
    }

    /** The candidate nearest to the row's position; the lowest where distances are equal or there are no shapes. */
    private int nearest(int row, int[] candidates) {
        int place = columns.arrays().place()[row];
        Geometry position = FACTORY.createPoint(
                new Coordinate(columns.places().x()[place], columns.places().y()[place]));
        int nearest = candidates[0];
        double least = Double.POSITIVE_INFINITY;
        for (int candidate : candidates) {
            Geometry shape = shapes[candidate];
            double distanceMetres = shape == null ? Double.POSITIVE_INFINITY : shape.distance(position);
            if (distanceMetres < least) {
                nearest = candidate;
                least = distanceMetres;
            }
        }
        return nearest;
    }
}
