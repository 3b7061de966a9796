package nightjar.area;

import java.util.Collections;
import java.util.List;
import nightjar.incident.AreaMembership;

/**
 * The area of each row while memberships are worked out: the one that counts, and the one that the position alone
 * would give, so that disagreements can be counted. Values as in {@link AreaMembership#areaOfRow()}.
 *
 * @param codes ascending
 * @param byPosition the same array as {@code decided} where codes have no say
 */
record RowAreas(List<String> codes, int[] decided, int[] byPosition) {

    AreaMembership membership(String kind) {
        return new AreaMembership(kind, codes, decided, disagreements());
    }

    /** Rows for which both the code and the position name an area, and not the same one. */
    private int disagreements() {
        int count = 0;
        for (int row = 0; row < decided.length; row++) {
            boolean bothName = decided[row] >= 0 && byPosition[row] >= 0;
            count += bothName && decided[row] != byPosition[row] ? 1 : 0;
        }
        return count;
    }

    /** The same rows by the codes of a layer; areas that the layer does not have become outside. */
    RowAreas within(List<String> layerCodes) {
        if (layerCodes.equals(codes)) {
            return this;
        }
        int[] target = new int[codes.size()];
        for (int i = 0; i < target.length; i++) {
            int at = Collections.binarySearch(layerCodes, codes.get(i));
            target[i] = at < 0 ? AreaMembership.OUTSIDE : at;
        }
        return mapped(layerCodes, target);
    }

    /** The same rows with each area replaced. */
    RowAreas mapped(List<String> newCodes, int[] targetOfArea) {
        return new RowAreas(newCodes, mapped(decided, targetOfArea), mapped(byPosition, targetOfArea));
    }

    private static int[] mapped(int[] areas, int[] targetOfArea) {
        int[] result = new int[areas.length];
        for (int row = 0; row < areas.length; row++) {
            result[row] = areas[row] < 0 ? areas[row] : targetOfArea[areas[row]];
        }
        return result;
    }

    /**
     * Two ways to the same kind joined: the lower code where both name one, an area before none, outside before
     * without location.
     */
    RowAreas joined(RowAreas other) {
        return new RowAreas(codes, joined(decided, other.decided), joined(byPosition, other.byPosition));
    }

    private static int[] joined(int[] a, int[] b) {
        int[] result = new int[a.length];
        for (int row = 0; row < a.length; row++) {
            boolean bothName = a[row] >= 0 && b[row] >= 0;
            result[row] = bothName ? Math.min(a[row], b[row]) : Math.max(a[row], b[row]);
        }
        return result;
    }
}
