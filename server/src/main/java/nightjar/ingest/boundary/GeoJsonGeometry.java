package nightjar.ingest.boundary;

import java.util.ArrayList;
import java.util.List;
import nightjar.ingest.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads geometry objects of GeoJSON (RFC 7946); a third and further ordinates are dropped. */
final class GeoJsonGeometry {

    private static final String COLLECTION = "GeometryCollection";

    private final StrictJson json;
    private final BoundaryLimits limits;

    GeoJsonGeometry(StrictJson json, BoundaryLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Reads the value at the present token to its end. */
    Outline read() throws InputException {
        return read(false);
    }

    private Outline read(boolean inCollection) throws InputException {
        if (json.current() != JsonToken.START_OBJECT) {
            boolean isNull = json.current() == JsonToken.VALUE_NULL;
            json.skipValue();
            return new Outline.Flawed(isNull ? Flaw.NULL : new Flaw("bad-geometry", "the geometry is not an object"));
        }
        String type = "";
        Object coordinates = null;
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String name = json.text();
            json.next();
            switch (name) {
                case "type" -> type = readText();
                case "coordinates" -> coordinates = readCoordinates();
                case "geometries" -> readMembers();
                default -> json.skipValue();
            }
        }
        if (inCollection && type.equals(COLLECTION)) {
            throw Refusal.unusable("nested-collection", "a GeometryCollection holds another GeometryCollection");
        }
        return outline(type, coordinates);
    }

    private String readText() throws InputException {
        String text = json.current() == JsonToken.VALUE_STRING ? json.text() : "";
        json.skipValue();
        return text;
    }

    private void readMembers() throws InputException {
        if (json.current() != JsonToken.START_ARRAY) {
            json.skipValue();
            return;
        }
        while (json.next() != JsonToken.END_ARRAY) {
            read(true);
        }
    }

    /** Arrays of numbers become {@code double[]}, other arrays lists, and what has no place here null. */
    private @Nullable Object readCoordinates() throws InputException {
        if (json.current() != JsonToken.START_ARRAY) {
            json.skipValue();
            return null;
        }
        JsonToken first = json.next();
        return first != null && first.isNumeric() ? readPosition() : readList();
    }

    private List<@Nullable Object> readList() throws InputException {
        limits.countVertices(1); // an empty list costs memory too
        List<@Nullable Object> children = new ArrayList<>();
        while (json.current() != JsonToken.END_ARRAY) {
            children.add(readCoordinates());
            json.next();
        }
        return children;
    }

    private double[] readPosition() throws InputException {
        limits.countVertices(1);
        double[] xy = {Double.NaN, Double.NaN};
        for (int i = 0; json.current() != JsonToken.END_ARRAY; i++) {
            JsonToken token = json.current();
            if (token != null && token.isNumeric()) {
                if (i < 2) {
                    xy[i] = json.number();
                }
            } else {
                xy[0] = Double.NaN;
                json.skipValue();
            }
            json.next();
        }
        return xy;
    }

    private static Outline outline(String type, @Nullable Object coordinates) {
        return switch (type) {
            case "Polygon" -> Rings.polygon(coordinates);
            case "MultiPolygon" -> Rings.multiPolygon(coordinates);
            case "LineString" -> Lines.line(coordinates);
            case "MultiLineString" -> Lines.multiLine(coordinates);
            case "Point" -> Lines.point(coordinates);
            case "MultiPoint" -> Lines.multiPoint(coordinates);
            case COLLECTION -> new Outline.Flawed(Flaw.notAnArea(type));
            default -> new Outline.Flawed(new Flaw("unknown-geometry", "the geometry has no type that GeoJSON knows"));
        };
    }
}
