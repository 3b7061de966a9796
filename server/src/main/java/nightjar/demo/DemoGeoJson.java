package nightjar.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nightjar.demo.DemoBackground.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The demo's roads, water and places as GeoJSON. Its names hold nothing that JSON would have to escape. */
final class DemoGeoJson {

    private DemoGeoJson() {}

    static void write(Path file, List<Feature> features) throws IOException {
        String all = features.stream().map(DemoGeoJson::feature).collect(Collectors.joining(",\n"));
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + all + "\n]}\n");
    }

    private static String feature(Feature feature) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"class\":\"%s\"},\"geometry\":%s}"
                .formatted(feature.name(), feature.category(), geometry(feature.shape()));
    }

    private static String geometry(Geometry shape) {
        return switch (shape) {
            case Point point -> "{\"type\":\"Point\",\"coordinates\":" + position(point.getCoordinate()) + "}";
            case LineString line -> "{\"type\":\"LineString\",\"coordinates\":" + positions(line) + "}";
            case Polygon polygon -> "{\"type\":\"Polygon\",\"coordinates\":[" + rings(polygon) + "]}";
            default -> throw new IllegalStateException("a background of the demo is a " + shape.getGeometryType());
        };
    }

    private static String rings(Polygon polygon) {
        StringBuilder rings = new StringBuilder(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.append(',').append(positions(polygon.getInteriorRingN(i)));
        }
        return rings.toString();
    }

    private static String positions(LineString line) {
        return Arrays.stream(line.getCoordinates())
                .map(DemoGeoJson::position)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate at) {
        return String.format(Locale.ROOT, "[%.6f,%.6f]", at.x, at.y);
    }
}
