package nightjar.api;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an RFC 7946 feature collection as it comes: lon, lat in degrees with seven decimals (about a
 * centimetre), outer rings counter-clockwise and holes clockwise. For one thread.
 */
final class GeoJsonStream implements AutoCloseable {

    private static final double DECIMALS = 1e7;

    private final JsonGenerator json;

    /** Starts the collection; its own members are to be written with {@link #json} before the first feature. */
    GeoJsonStream(OutputStream out, String version) {
        json = Json.generator(out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("version", version);
    }

    JsonGenerator json() {
        return json;
    }

    void startFeatures() {
        json.writeName("features");
        json.writeStartArray();
    }

    /** Starts a feature up to its geometry, which is to follow. */
    void startFeature() {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
    }

    void startProperties() {
        json.writeName("properties");
        json.writeStartObject();
    }

    void endFeature() {
        json.writeEndObject();
        json.writeEndObject();
    }

    void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** Whole numbers without a decimal point: counts, unless incidents are weighed. */
    void number(String name, double value) {
        Number plain = plain(value);
        json.writeName(name);
        json.writeNumber(plain.toString());
    }

    static Number plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    void nulls(String... names) {
        for (String name : names) {
            json.writeNullProperty(name);
        }
    }

    void point(double lon, double lat) {
        startGeometry("Point");
        position(lon, lat);
        json.writeEndObject();
    }

    void noGeometry() {
        json.writeNull();
    }

    /**
     * @param lonLat the corners of one ring, the first not repeated, counter-clockwise
     */
    void polygon(double[] lonLat) {
        startGeometry("Polygon");
        json.writeStartArray();
        json.writeStartArray();
        for (int i = 0; i <= lonLat.length; i += 2) {
            position(lonLat[i % lonLat.length], lonLat[(i + 1) % lonLat.length]);
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
    }

    void multiPolygon(MultiPolygon shape) {
        startGeometry("MultiPolygon");
        json.writeStartArray();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) shape.getGeometryN(part);
            json.writeStartArray();
            ring(polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole), false);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence corners = ring.getCoordinateSequence();
        boolean asStored = Orientation.isCCW(corners) == counterClockwise;
        json.writeStartArray();
        for (int i = 0; i < corners.size(); i++) {
            int corner = asStored ? i : corners.size() - 1 - i;
            position(corners.getX(corner), corners.getY(corner));
        }
        json.writeEndArray();
    }

    private void startGeometry(String type) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeName("coordinates");
    }

    /** A position outside a stream, with the decimals of one inside. */
    static double[] rounded(double lon, double lat) {
        return new double[] {degrees(lon), degrees(lat)};
    }

    private static double degrees(double angle) {
        return Math.round(angle * DECIMALS) / DECIMALS;
    }

    private void position(double lon, double lat) {
        json.writeStartArray();
        json.writeNumber(degrees(lon));
        json.writeNumber(degrees(lat));
        json.writeEndArray();
    }

    /** Ends the collection; the stream stays open. */
    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
