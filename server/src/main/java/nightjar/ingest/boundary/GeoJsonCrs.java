package nightjar.ingest.boundary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightjar.geo.crs.SourceCrs;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.ingest.InputException;
import tools.jackson.core.JsonToken;

/**
 * The {@code crs} member of GeoJSON before RFC 7946, used when it names one of a few systems: CRS84, EPSG:4326 (in the
 * order lon, lat all the same), 27700 or 3857. Anything else is refused, for it would move the boundaries.
 */
final class GeoJsonCrs {

    private static final Pattern CRS84 = Pattern.compile(
            "(urn:ogc:def:crs:)?OGC:(1\\.3|2)?:?CRS84|https?://www\\.opengis\\.net/def/crs/OGC/1\\.3/CRS84");

    private static final Pattern EPSG = Pattern.compile(
            "(?:urn:ogc:def:crs:EPSG:[0-9.]*:|EPSG:{1,2}|https?://www\\.opengis\\.net/def/crs/EPSG/0/)(4326|27700|3857)");

    private GeoJsonCrs() {}

    /** Reads the value at the present token to its end. */
    static SourceCrs read(StrictJson json) throws InputException {
        if (json.current() != JsonToken.START_OBJECT) {
            throw refused("is not an object");
        }
        String type = "";
        String name = "";
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String key = json.text();
            json.next();
            if (key.equals("type") && json.current() == JsonToken.VALUE_STRING) {
                type = json.text();
            } else if (key.equals("properties")) {
                name = readName(json);
            } else {
                json.skipValue();
            }
        }
        if (!type.equals("name")) {
            throw refused("is not of type \"name\"");
        }
        return named(name);
    }

    private static String readName(StrictJson json) throws InputException {
        String name = "";
        if (json.current() != JsonToken.START_OBJECT) {
            json.skipValue();
            return name;
        }
        while (json.next() == JsonToken.PROPERTY_NAME) {
            boolean isName = json.text().equals("name");
            json.next();
            if (isName && json.current() == JsonToken.VALUE_STRING) {
                name = json.text();
            }
            json.skipValue();
        }
        return name;
    }

    private static SourceCrs named(String name) throws InputException {
        if (CRS84.matcher(name).matches()) {
            return SourceCrs.WGS84;
        }
        Matcher epsg = EPSG.matcher(name);
        try {
            if (epsg.matches()) {
                return SourceCrs.ofCode("EPSG:" + epsg.group(1));
            }
        } catch (UnknownCrsException e) {
            throw refused("names " + e.getMessage());
        }
        throw refused("names none of CRS84, EPSG:4326, EPSG:27700 and EPSG:3857");
    }

    private static InputException refused(String how) {
        return Refusal.unusable(
                "unknown-crs", "the crs member " + how + "; save the file in WGS 84 longitude, latitude");
    }
}
