package nightjar.ingest.boundary;

import static nightjar.ingest.boundary.BadGeoJson.collection;
import static nightjar.ingest.boundary.BadGeoJson.feature;
import static nightjar.ingest.boundary.BadGeoJson.polygon;
import static nightjar.ingest.boundary.BadGeoJson.withCrs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Bad input, cases 41 to 60: what a GeoJSON file may do wrong, and what it is told. */
class HostileGeoJsonTest {

    private static final String SQUARE = BadGeoJson.SQUARE;

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

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

    static List<BadGeoJson.Refused> refused() {
        return BadGeoJson.refused();
    }

    static List<BadGeoJson.Shape> shapes() {
        return BadGeoJson.shapes();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void filesThatCannotBeReadAreRefusedAsAWhole(BadGeoJson.Refused bad) {
        assertRefused(bad.status(), bad.code(), bad.content().get());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void badShapesAreReported(BadGeoJson.Shape bad) throws InputException, IOException {
        BoundaryFile file = read(bad.besideAGoodOne());
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.layer().codes()).containsExactly("good");
        assertThat(rejects).extracting(Reject::code).containsExactly(bad.code());
        assertThat(rejects).extracting(Reject::line).containsExactly(2L);
    }

    @Test
    void case57AnEmptyCollectionIsNoArea() throws InputException, IOException {
        read(collection(feature("a", "{\"type\":\"GeometryCollection\",\"geometries\":[]}")));
        assertThat(rejects).extracting(Reject::code).containsExactly("not-an-area");
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
    void case45AMemberNamedProtoIsIgnored() throws InputException, IOException {
        String named = collection(feature("a", polygon(SQUARE)))
                .replace("{\"code\"", "{\"__proto__\":{\"code\":\"x\"},\"code\"")
                .replaceFirst("\\{", "{\"__proto__\":{\"type\":\"x\"},");
        assertThat(only(read(named)).code()).isEqualTo("a");
    }

    @Test
    void case50ASmallBowTieIsMendedAndReported() throws InputException, IOException {
        String small = "[[-2.4,51.3],[-2.3,51.3],[-2.3,51.4],[-2.3001,51.4001],[-2.2999,51.4001],[-2.3,51.4],"
                + "[-2.4,51.4],[-2.4,51.3]]";
        BoundaryFile file = read(collection(feature("a", polygon(small))));
        assertThat(only(file).code()).isEqualTo("a");
        assertThat(lonLat(only(file)).isValid()).isTrue();
        assertThat(file.repaired()).isEqualTo(1);
        assertThat(file.notes()).containsExactly("The rings of ward a were mended.");
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
