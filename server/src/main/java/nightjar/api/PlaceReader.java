package nightjar.api;

import java.util.Optional;
import nightjar.geo.LonLat;
import nightjar.geo.LonLatBox;
import nightjar.incident.LonLatPolygon;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads the parameters that hold positions: lon before lat, in degrees of WGS 84. */
final class PlaceReader {

    private static final int MOST_VERTICES = 200;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final RequestParams params;

    PlaceReader(RequestParams params) {
        this.params = params;
    }

    @Nullable
    LonLatBox bbox() throws Problem {
        return box(Params.BBOX);
    }

    @Nullable
    LonLatBox within() throws Problem {
        return box(Params.WITHIN);
    }

    private @Nullable LonLatBox box(Param param) throws Problem {
        Optional<String> text = params.find(param);
        if (text.isEmpty()) {
            return null;
        }
        double[] sides = numbers(text.get());
        boolean good = sides.length == 4
                && isPosition(sides[0], sides[1])
                && isPosition(sides[2], sides[3])
                && sides[0] <= sides[2]
                && sides[1] <= sides[3];
        if (!good) {
            throw Problem.badValue(
                    param, text.get(), "west,south,east,north in degrees, west <= east and south <= north");
        }
        return new LonLatBox(sides[0], sides[1], sides[2], sides[3]);
    }

    @Nullable
    LonLatPolygon polygon() throws Problem {
        Optional<String> text = params.find(Params.POLYGON);
        if (text.isEmpty()) {
            return null;
        }
        if (params.has(Params.ZONE)) {
            throw Problem.parameter(400, "exclusive-parameters", "polygon", text.get(), "polygon or zone, not both");
        }
        String[] vertices = text.get().split(";", -1);
        if (vertices.length < 3 || vertices.length > MOST_VERTICES) {
            throw badPolygon(text.get());
        }
        double[] lons = new double[vertices.length];
        double[] lats = new double[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            LonLat vertex = position(vertices[i]).orElseThrow(() -> badPolygon(text.get()));
            lons[i] = vertex.lon();
            lats[i] = vertex.lat();
        }
        if (!isSimple(lons, lats)) {
            throw badPolygon(text.get());
        }
        return new LonLatPolygon(lons, lats);
    }

    private static Problem badPolygon(String text) {
        return Problem.badValue(
                Params.POLYGON, text, "lon,lat;lon,lat;… with 3 to 200 vertices that enclose an area without crossing");
    }

    private static boolean isSimple(double[] lons, double[] lats) {
        Coordinate[] ring = new Coordinate[lons.length + 1];
        for (int i = 0; i <= lons.length; i++) {
            ring[i] = new Coordinate(lons[i % lons.length], lats[i % lons.length]);
        }
        return SHAPES.createPolygon(ring).isValid()
                && SHAPES.createPolygon(ring).getArea() > 0;
    }

    @Nullable
    LonLat at() throws Problem {
        Optional<String> text = params.find(Params.AT);
        if (text.isEmpty()) {
            return null;
        }
        return position(text.get()).orElseThrow(() -> Problem.badValue(Params.AT, text.get(), "lon,lat in degrees"));
    }

    private static Optional<LonLat> position(String text) {
        double[] pair = numbers(text);
        return pair.length == 2 && isPosition(pair[0], pair[1])
                ? Optional.of(new LonLat(pair[0], pair[1]))
                : Optional.empty();
    }

    private static double[] numbers(String text) {
        String[] items = text.split(",", -1);
        double[] numbers = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            numbers[i] = RequestParams.numberOf(items[i]);
        }
        return numbers;
    }

    private static boolean isPosition(double lon, double lat) {
        return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
    }
}
