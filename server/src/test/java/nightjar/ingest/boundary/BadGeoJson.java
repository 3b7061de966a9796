package nightjar.ingest.boundary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** GeoJSON that is broken or hostile, cases 41 to 60 of the project's list of bad input, for every door. */
public final class BadGeoJson {

    static final String SQUARE = "[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.4,51.4],[-2.4,51.3]]";

    private BadGeoJson() {}

    /** A file that is refused as a whole. */
    public record Refused(String name, Supplier<byte[]> content, int status, String code) {

        Refused(String name, String json, int status, String code) {
            this(name, () -> json.getBytes(StandardCharsets.UTF_8), status, code);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A geometry that is reported while the feature beside it is loaded. */
    public record Shape(String name, String geometry, String code) {

        public String besideAGoodOne() {
            return collection(feature("good", polygon(SQUARE)), feature("bad", geometry));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"Name of %s\"},\"geometry\":%s}"
                .formatted(code, code, geometry);
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String withCrs(String crs, String... features) {
        return collection(features).replaceFirst("\\{", "{\"crs\":" + crs + ",");
    }

    public static List<Refused> refused() {
        List<Refused> all = new ArrayList<>(malformed());
        all.addAll(unusable());
        all.add(new Refused("56 five million vertices", BadGeoJson::fiveMillionVertices, 413, "too-many-vertices"));
        all.add(new Refused("60 overlong UTF-8", BadGeoJson::overlong, 400, "bad-utf8"));
        return all;
    }

    private static List<Refused> malformed() {
        String good = collection(feature("a", polygon(SQUARE)));
        String longNumber = SQUARE.replace("-2.4", "-2." + "4".repeat(1_000));
        String twice = good.replace("{\"code\"", "{\"code\":\"b\",\"code\"");
        return List.of(
                new Refused("41 a trailing comma", good.substring(0, good.length() - 2) + ",]}", 400, "bad-json"),
                new Refused("41 a comment", good.replaceFirst("\\{", "{/* areas */"), 400, "bad-json"),
                new Refused("41 more after the end", good + "{}", 400, "bad-json"),
                new Refused("41 an end that is missing", good.substring(0, good.length() - 1), 400, "bad-json"),
                new Refused("42 100,000 brackets", "[".repeat(100_000), 400, "json-beyond-limits"),
                new Refused(
                        "42 100,000 brackets of features",
                        "{\"features\":" + "[".repeat(100_000),
                        400,
                        "json-beyond-limits"),
                new Refused(
                        "43 a number of 1,001 digits",
                        collection(feature("a", polygon(longNumber))),
                        400,
                        "json-beyond-limits"),
                new Refused("44 a key twice", twice, 400, "bad-json"),
                new Refused("58 NaN", good.replace("-2.4", "NaN"), 400, "bad-json"),
                new Refused("58 Infinity", good.replace("-2.4", "Infinity"), 400, "bad-json"),
                new Refused(
                        "59 a string of 20 MB",
                        collection(feature("x".repeat(20_000_000), polygon(SQUARE))),
                        413,
                        "string-too-long"),
                new Refused(
                        "60 half a surrogate", collection(feature("\\ud800", polygon(SQUARE))), 400, "lone-surrogate"),
                new Refused("60 the other half", collection("{\"note\":\"\\udc00\"}"), 400, "lone-surrogate"));
    }

    private static List<Refused> unusable() {
        String type = "{\"type\":\"FeatureCollection\"";
        String square = feature("a", polygon(SQUARE));
        String named = "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:32630\"}}";
        String link = "{\"type\":\"link\",\"properties\":{\"href\":\"http://example.org\"}}";
        String nested = "{\"type\":\"GeometryCollection\",\"geometries\":"
                + "[{\"type\":\"GeometryCollection\",\"geometries\":[]}]}";
        return List.of(
                new Refused("46 features missing", type + "}", 422, "no-features"),
                new Refused("46 features null", type + ",\"features\":null}", 422, "no-features"),
                new Refused("46 no collection", "{\"features\":[]}", 422, "not-a-collection"),
                new Refused("54 a CRS of another name", withCrs(named, square), 422, "unknown-crs"),
                new Refused("54 a link", withCrs(link, square), 422, "unknown-crs"),
                new Refused("54 a CRS without a name", withCrs("{\"type\":\"name\"}", square), 422, "unknown-crs"),
                new Refused("54 a CRS of text", withCrs("\"EPSG:4326\"", square), 422, "unknown-crs"),
                new Refused("54 a CRS of null", withCrs("null", square), 422, "unknown-crs"),
                new Refused(
                        "57 a collection in a collection", collection(feature("a", nested)), 422, "nested-collection"));
    }

    public static List<Shape> shapes() {
        return List.of(
                new Shape("47 a circle", "{\"type\":\"Circle\",\"coordinates\":[-2,51]}", "unknown-geometry"),
                new Shape("47 no type", "{\"coordinates\":[[" + SQUARE + "]]}", "unknown-geometry"),
                new Shape("47 a point", "{\"type\":\"Point\",\"coordinates\":[-2,51]}", "not-an-area"),
                new Shape("48 null", "null", "null-geometry"),
                new Shape("48 text", "\"POLYGON EMPTY\"", "bad-geometry"),
                new Shape("49 an open ring", polygon("[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.4,51.4]]"), "open-ring"),
                new Shape("49 a short ring", polygon("[[-2.4,51.3],[-2.3,51.3],[-2.4,51.3]]"), "short-ring"),
                new Shape(
                        "50 a large bow-tie",
                        polygon("[[-2.4,51.3],[-2.3,51.4],[-2.3,51.3],[-2.4,51.4],[-2.4,51.3]]"),
                        "invalid-rings"),
                new Shape("52 a polygon of nothing", "{\"type\":\"Polygon\",\"coordinates\":[]}", "empty-geometry"),
                new Shape("52 parts of nothing", "{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "empty-geometry"),
                new Shape("52 no coordinates", "{\"type\":\"Polygon\"}", "empty-geometry"),
                new Shape("55 longitude 181", polygon(SQUARE.replace("-2.4", "181")), "bad-position"),
                new Shape("55 longitude 1e400", polygon(SQUARE.replace("-2.4", "1e400")), "bad-position"),
                new Shape("55 longitude of text", polygon(SQUARE.replace("-2.4", "\"x\"")), "bad-position"),
                new Shape("55 beyond the ground", polygon(SQUARE.replace("-2.", "12.")), "outside-ground"));
    }

    private static byte[] fiveMillionVertices() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        byte[] part = (feature("a", polygon("[" + "[-2,51],".repeat(9_999) + "[-2,51]]")) + ",")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            out.writeBytes(part);
        }
        out.writeBytes("null]}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] overlong() {
        byte[] json = collection(feature("@@", polygon(SQUARE))).getBytes(StandardCharsets.UTF_8);
        int at = new String(json, StandardCharsets.ISO_8859_1).indexOf("@@");
        json[at] = (byte) 0xC0;
        json[at + 1] = (byte) 0xAF;
        return json;
    }
}
