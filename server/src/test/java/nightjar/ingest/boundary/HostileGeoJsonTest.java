package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightjar.area.Area;
import nightjar.geo.LonLat;
import nightjar.geo.crs.GroundProjection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Bad input, cases 41 to 60: what a GeoJSON file may do wrong, and what it is told. */
class HostileGeoJsonTest {

    private static final String SQUARE = "[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.4,51.4],[-2.4,51.3]]";

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"Name of %s\"},\"geometry\":%s}"
                .formatted(code, code, geometry);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String withCrs(String crs, String... features) {
        return collection(features).replaceFirst("\\{", "{\"crs\":" + crs + ",");
    }

    private BoundaryFile read(byte[] content) throws InputException, IOException {
        Path file = Files.write(folder.resolve("areas.json"), content);
        return BoundaryReader.readFile(
                file, "ward", "code", "name", GroundProjection.britishNationalGrid(), rejects::add);
    }

    private BoundaryFile read(String content) throws InputException, IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(int status, String code, byte[] content) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> read(content));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.trouble().status()).as(refusal.getMessage()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
    }

    private void assertRefused(int status, String code, String content) {
        assertRefused(status, code, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a good square and the given geometry, which must be rejected with the code. */
    private void assertRejected(String code, String geometry) throws InputException, IOException {
        rejects.clear();
        BoundaryFile file = read(collection(feature("good", polygon(SQUARE)), feature("bad", geometry)));
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.layer().codes()).containsExactly("good");
        assertThat(rejects).extracting(Reject::code).containsExactly(code);
        assertThat(rejects).extracting(Reject::line).containsExactly(2L);
    }

    private Area only(BoundaryFile file) {
        assertThat(rejects).isEmpty();
        assertThat(file.layer().areas()).hasSize(1);
        return file.layer().areas().getFirst();
    }

    private static MultiPolygon lonLat(Area area) {
        return Objects.requireNonNull(area.lonLat());
    }

    @Test
    void case41TrailingCommasAndCommentsAreNotJson() {
        String good = collection(feature("a", polygon(SQUARE)));
        assertRefused(400, "bad-json", good.substring(0, good.length() - 2) + ",]}");
        assertRefused(400, "bad-json", good.replaceFirst("\\{", "{/* areas */"));
        assertRefused(400, "bad-json", good + "{}");
        assertRefused(400, "bad-json", good.substring(0, good.length() - 1));
    }

    @Test
    void case42AHundredThousandOpenBracketsAreTooDeep() {
        assertRefused(400, "json-beyond-limits", "[".repeat(100_000));
        assertRefused(400, "json-beyond-limits", "{\"features\":" + "[".repeat(100_000));
    }

    @Test
    void case43ANumberOfAThousandAndOneDigitsIsRefused() {
        String number = "-2." + "4".repeat(1_000);
        assertRefused(400, "json-beyond-limits", collection(feature("a", polygon(SQUARE.replace("-2.4", number)))));
    }

    @Test
    void case44AKeyTwiceIsRefused() {
        String twice = collection(feature("a", polygon(SQUARE))).replace("{\"code\"", "{\"code\":\"b\",\"code\"");
        assertRefused(400, "bad-json", twice);
    }

    @Test
    void case45AMemberNamedProtoIsIgnored() throws InputException, IOException {
        String named = collection(feature("a", polygon(SQUARE)))
                .replace("{\"code\"", "{\"__proto__\":{\"code\":\"x\"},\"code\"")
                .replaceFirst("\\{", "{\"__proto__\":{\"type\":\"x\"},");
        assertThat(only(read(named)).code()).isEqualTo("a");
    }

    @Test
    void case46MissingOrNullFeaturesAreUnusable() {
        assertRefused(422, "no-features", "{\"type\":\"FeatureCollection\"}");
        assertRefused(422, "no-features", "{\"type\":\"FeatureCollection\",\"features\":null}");
        assertRefused(422, "not-a-collection", "{\"features\":[]}");
    }

    @Test
    void case47AnUnknownGeometryIsRejected() throws InputException, IOException {
        assertRejected("unknown-geometry", "{\"type\":\"Circle\",\"coordinates\":[-2,51],\"radius\":5}");
        assertRejected("unknown-geometry", "{\"coordinates\":[[" + SQUARE + "]]}");
        assertRejected("not-an-area", "{\"type\":\"Point\",\"coordinates\":[-2,51]}");
    }

    @Test
    void case48ANullGeometryIsRejected() throws InputException, IOException {
        assertRejected("null-geometry", "null");
        assertRejected("bad-geometry", "\"POLYGON EMPTY\"");
    }

    @Test
    void case49AnOpenOrShortRingIsRejected() throws InputException, IOException {
        assertRejected("open-ring", polygon("[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.4,51.4]]"));
        assertRejected("short-ring", polygon("[[-2.4,51.3],[-2.3,51.3],[-2.4,51.3]]"));
    }

    @Test
    void case50ASmallBowTieIsMendedAndReportedAndALargeOneRejected() throws InputException, IOException {
        String small = "[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.3001,51.4001],[-2.2999,51.4001],[-2.3,51.4],"
                + "[-2.4,51.4],[-2.4,51.3]]";
        BoundaryFile file = read(collection(feature("a", polygon(small))));
        assertThat(only(file).code()).isEqualTo("a");
        assertThat(lonLat(only(file)).isValid()).isTrue();
        assertThat(file.repaired()).isEqualTo(1);
        assertThat(file.notes()).containsExactly("The rings of ward a were mended.");
        assertRejected("invalid-rings", polygon("[[-2.4,51.3],[-2.3,51.4],[-2.3,51.3],[-2.4,51.4],[-2.4,51.3]]"));
    }

    @Test
    void case51WindingIsMadeTheSame() throws InputException, IOException {
        String clockwise = "[[-2.4,51.3],[-2.4,51.4],[-2.3,51.4],[-2.3,51.3],[-2.4,51.3]]";
        String hole = "[[-2.36,51.34],[-2.34,51.34],[-2.34,51.36],[-2.36,51.36],[-2.36,51.34]]";
        Polygon polygon = (Polygon) lonLat(only(read(collection(feature("a", polygon(clockwise + "," + hole))))))
                .getGeometryN(0);
        assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()))
                .isTrue();
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(0).getCoordinates()))
                .isFalse();
    }

    @Test
    void case52EmptyCoordinatesAreRejected() throws InputException, IOException {
        assertRejected("empty-geometry", "{\"type\":\"Polygon\",\"coordinates\":[]}");
        assertRejected("empty-geometry", "{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}");
        assertRejected("empty-geometry", "{\"type\":\"Polygon\"}");
    }

    @Test
    void case53HeightsAndMeasuresAreDropped() throws InputException, IOException {
        Area area = only(read(collection(feature("a", polygon(SQUARE.replaceAll("(51\\.[34])]", "$1,12.5,7]"))))));
        assertThat(lonLat(area).getCoordinates()).hasSize(5).allMatch(vertex -> Double.isNaN(vertex.getZ()));
    }

    @Test
    void case54AnOldCrsMemberIsUsedWhenItNamesOneOfFour() throws InputException, IOException {
        String named = "{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}}";
        String metres = "[[375000,164000],[376000,164000],[376000,165000],[375000,165000],[375000,164000]]";
        for (String name : List.of("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326")) {
            Area area = only(read(withCrs(named.formatted(name), feature("a", polygon(SQUARE)))));
            assertThat(lonLat(area).getEnvelopeInternal().getMinX()).isEqualTo(-2.4);
        }
        Area british =
                only(read(withCrs(named.formatted("urn:ogc:def:crs:EPSG::27700"), feature("a", polygon(metres)))));
        assertThat(Objects.requireNonNull(british.ground()).getArea()).isEqualTo(1_000_000);
        LonLat corner = GroundProjection.britishNationalGrid().toLonLat(375_000, 164_000);
        assertThat(lonLat(british).getCoordinates()[0].x).isCloseTo(corner.lon(), within(1e-9));
        String mercator = "[[-263000,6680000],[-262000,6680000],[-262000,6681000],[-263000,6680000]]";
        Area web = only(read(withCrs(named.formatted("EPSG:3857"), feature("a", polygon(mercator)))));
        assertThat(lonLat(web).getCoordinates()[0].x).isCloseTo(-2.3626, within(1e-3));
    }

    @Test
    void case54AnyOtherNameOrLinkOrMalformedCrsIsUnusable() {
        for (String crs : List.of(
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:32630\"}}",
                "{\"type\":\"name\",\"properties\":{}}",
                "{\"type\":\"name\"}",
                "{\"type\":\"link\",\"properties\":{\"href\":\"http://example.org\"}}",
                "\"EPSG:4326\"",
                "null")) {
            assertRefused(422, "unknown-crs", withCrs(crs, feature("a", polygon(SQUARE))));
        }
    }

    @Test
    void case55ALongitudeOf181IsRejected() throws InputException, IOException {
        assertRejected("bad-position", polygon(SQUARE.replace("-2.4", "181")));
        assertRejected("bad-position", polygon(SQUARE.replace("-2.4", "1e400")));
        assertRejected("bad-position", polygon(SQUARE.replace("-2.4", "\"x\"")));
        assertRejected("outside-ground", polygon(SQUARE.replace("-2.", "12.")));
    }

    @Test
    void case56FiveMillionVerticesAreTooLarge() throws IOException {
        Path file = folder.resolve("huge.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
            byte[] part = (feature("a", polygon("[" + "[-2,51],".repeat(9_999) + "[-2,51]]")) + ",")
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(part);
            }
            out.write("null]}".getBytes(StandardCharsets.UTF_8));
        }
        InputException refusal = catchThrowableOfType(
                InputException.class, () -> BoundaryReader.read(file, "ward", "code", "name", rejects::add));
        assertThat(refusal.code()).isEqualTo("too-many-vertices");
        assertThat(refusal.trouble().status()).isEqualTo(413);
    }

    @Test
    void case57ACollectionWithinACollectionIsUnusable() throws InputException, IOException {
        String inner = "{\"type\":\"GeometryCollection\",\"geometries\":[]}";
        String outer = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + "]}";
        assertRefused(422, "nested-collection", collection(feature("a", outer)));
        assertRejected("not-an-area", inner);
    }

    @Test
    void case58NotANumberIsNotJson() {
        assertRefused(400, "bad-json", collection(feature("a", polygon(SQUARE.replace("-2.4", "NaN")))));
        assertRefused(400, "bad-json", collection(feature("a", polygon(SQUARE.replace("-2.4", "Infinity")))));
    }

    @Test
    void case59AStringOfTwentyMegabytesIsTooLarge() {
        assertRefused(413, "string-too-long", collection(feature("x".repeat(20_000_000), polygon(SQUARE))));
    }

    @Test
    void case60HalfASurrogateAndOverlongUtf8AreMalformed() {
        assertRefused(400, "lone-surrogate", collection(feature("\\ud800", polygon(SQUARE))));
        assertRefused(400, "lone-surrogate", collection("{\"note\":\"\\udc00\"}"));
        byte[] overlong = collection(feature("@@", polygon(SQUARE))).getBytes(StandardCharsets.UTF_8);
        int at = new String(overlong, StandardCharsets.ISO_8859_1).indexOf("@@");
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        assertRefused(400, "bad-utf8", overlong);
    }

    @Test
    void emptyFilesTextAndMissingFieldsAreRefusedInWords() {
        assertRefused(422, "empty-file", "");
        assertRefused(415, "unknown-format", "code,name\n1,2\n");
        assertRefused(
                422, "missing-field", collection(feature("a", polygon(SQUARE)).replace("\"code\"", "\"id\"")));
    }

    @Test
    void aByteOrderMarkIsLetBe() throws InputException, IOException {
        assertThat(only(read("\uFEFF" + collection(feature("a", polygon(SQUARE)))))
                        .code())
                .isEqualTo("a");
    }

    @Test
    void featuresWithoutACodeAreRejectedAndWithoutANameBearTheirCode() throws InputException, IOException {
        String nameless = feature("a", polygon(SQUARE)).replace("\"Name of a\"", "null");
        String codeless = feature("b", polygon(SQUARE)).replace("\"b\"", "null");
        BoundaryFile file = read(collection(nameless, codeless));
        assertThat(file.layer().areas().getFirst().name()).isEqualTo("a");
        assertThat(rejects).extracting(Reject::code).containsExactly("missing-code");
    }

    @Test
    void partsOfOneAreaAreJoinedAndOtherDuplicatesRejected() throws InputException, IOException {
        String east = SQUARE.replace("-2.4", "-2.2").replace("-2.3", "-2.1");
        BoundaryFile joined = read(collection(feature("a", polygon(SQUARE)), feature("a", polygon(east))));
        assertThat(lonLat(only(joined)).getNumGeometries()).isEqualTo(2);
        read(collection(feature("a", polygon(SQUARE)), feature("a", polygon(SQUARE))));
        assertThat(rejects).extracting(Reject::code).containsExactly("duplicate-code");
    }
}
