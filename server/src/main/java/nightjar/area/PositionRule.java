package nightjar.area;

import java.util.Arrays;
import nightjar.incident.AreaMembership;
import nightjar.incident.ColumnArrays;
import nightjar.incident.IncidentColumns;
import nightjar.incident.PlaceTable;

/** Membership by geometry: worked out once for each distinct place, then handed to its rows. */
final class PositionRule {

    private PositionRule() {}

    static RowAreas apply(IncidentColumns columns, AreaLayer layer) {
        int[] areas = areaOfRow(columns, AreaLocator.of(layer.areas()));
        return new RowAreas(layer.codes(), areas, areas);
    }

    static int[] areaOfRow(IncidentColumns columns, AreaLocator locator) {
        int[] areaOfPlace = areaOfPlace(columns.places(), locator);
        int[] placeOfRow = columns.arrays().place();
        int[] areaOfRow = new int[placeOfRow.length];
        for (int row = 0; row < areaOfRow.length; row++) {
            int place = placeOfRow[row];
            areaOfRow[row] = place == ColumnArrays.NONE ? AreaMembership.WITHOUT_LOCATION : areaOfPlace[place];
        }
        return areaOfRow;
    }

    private static int[] areaOfPlace(PlaceTable places, AreaLocator locator) {
        int[] areas = new int[places.size()];
        Arrays.setAll(areas, place -> locator.find(places.x()[place], places.y()[place]));
        return areas;
    }

    /** Every row with a place outside; for kinds of which no position can tell. */
    static int[] outside(IncidentColumns columns) {
        int[] areas = new int[columns.rows()];
        int[] placeOfRow = columns.arrays().place();
        Arrays.setAll(
                areas,
                row -> placeOfRow[row] == ColumnArrays.NONE ? AreaMembership.WITHOUT_LOCATION : AreaMembership.OUTSIDE);
        return areas;
    }
}
