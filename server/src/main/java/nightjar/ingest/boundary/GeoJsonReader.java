package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightjar.geo.crs.SourceCrs;
import nightjar.ingest.InputException;
import tools.jackson.core.JsonToken;

/** Reads a GeoJSON feature collection (RFC 7946) token by token. For one file. */
final class GeoJsonReader {

    private final StrictJson json;
    private final Set<String> wanted;
    private final BoundaryLimits limits = new BoundaryLimits();
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<BoundaryFeature> features = new ArrayList<>();
    private SourceCrs crs = SourceCrs.WGS84;

    private GeoJsonReader(StrictJson json, Set<String> wanted) {
        this.json = json;
        this.wanted = wanted;
    }

    static BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
        return StrictJson.read(file, json -> new GeoJsonReader(json, wanted).collection());
    }

    private BoundaryContent collection() throws InputException {
        if (json.next() != JsonToken.START_OBJECT) {
            json.skipValue();
            throw notACollection();
        }
        boolean typed = false;
        boolean hasFeatures = false;
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String name = json.text();
            json.next();
            switch (name) {
                case "type" -> typed = isText("FeatureCollection");
                case "features" -> hasFeatures = readFeatures();
                case "crs" -> crs = GeoJsonCrs.read(json);
                default -> json.skipValue();
            }
        }
        if (!typed) {
            throw notACollection();
        }
        if (!hasFeatures) {
            throw Refusal.unusable("no-features", "the member \"features\" is missing or not a list");
        }
        return new BoundaryContent(crs, List.copyOf(fields), features);
    }

    private static InputException notACollection() {
        return Refusal.unusable("not-a-collection", "the file is not a GeoJSON FeatureCollection");
    }

    private boolean isText(String expected) throws InputException {
        boolean is = json.current() == JsonToken.VALUE_STRING && json.text().equals(expected);
        json.skipValue();
        return is;
    }

    private boolean readFeatures() throws InputException {
        if (json.current() != JsonToken.START_ARRAY) {
            json.skipValue();
            return false;
        }
        while (json.next() != JsonToken.END_ARRAY) {
            features.add(readFeature(limits.nextFeature()));
        }
        return true;
    }

    private BoundaryFeature readFeature(int number) throws InputException {
        Outline outline = new Outline.Flawed(Flaw.NULL);
        Map<String, String> values = Map.of();
        if (json.current() != JsonToken.START_OBJECT) {
            json.skipValue();
            return new BoundaryFeature(number, values, outline);
        }
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String name = json.text();
            json.next();
            switch (name) {
                case "geometry" -> outline = new GeoJsonGeometry(json, limits).read();
                case "properties" -> values = readProperties();
                default -> json.skipValue();
            }
        }
        return new BoundaryFeature(number, values, outline);
    }

    private Map<String, String> readProperties() throws InputException {
        Map<String, String> values = new HashMap<>();
        if (json.current() != JsonToken.START_OBJECT) {
            json.skipValue();
            return values;
        }
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String name = json.text();
            if (fields.size() < BoundaryLimits.MAX_FIELDS) {
                fields.add(name);
            }
            JsonToken value = json.next();
            boolean hasText = value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL;
            if (hasText && wanted.contains(name)) {
                values.put(name, json.text());
            }
            json.skipValue();
        }
        return values;
    }
}
