package nightjar.area;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One area.
 *
 * @param ground its shape in ground metres; null for an area known only by a lookup whose parts have no shape
 * @param lonLat the same shape in degrees, lon first, outer rings counter-clockwise
 */
public record Area(
        String kind,
        String code,
        String name,
        @Nullable MultiPolygon ground,
        @Nullable MultiPolygon lonLat) implements Comparable<Area> {

    @Override
    public int compareTo(Area other) {
        return code.compareTo(other.code);
    }
}
