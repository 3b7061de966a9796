package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nightjar.acceptance.RealFiles;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.geo.crs.GroundProjection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roads, water and places from each format. */
class BackgroundReaderTest {

    private static final String LINES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Wells Road","type":"A Road, Collapsed Dual Carriageway"},
             "geometry":{"type":"LineString","coordinates":[[-2.37,51.37,12],[-2.38,51.36,13]]}},
            {"type":"Feature","properties":{"name":null,"type":"Restricted Local Access Road"},
             "geometry":{"type":"MultiLineString","coordinates":[[[-2.37,51.37],[-2.36,51.37]],[[-2.35,51.36],[-2.34,51.36]]]}}]}
            """;

    private static final String POINTS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Bath","type":"City"},"geometry":{"type":"Point","coordinates":[-2.36,51.38]}}]}
            """;

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    private List<BackgroundFeature> read(Path file, BackgroundKind kind) throws InputException {
        return BackgroundReader.read(
                        file,
                        kind,
                        new BackgroundReader.Fields("name", "type"),
                        GroundProjection.britishNationalGrid(),
                        rejects::add)
                .features();
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertTheTwoRoads(Path file, double degrees) throws InputException {
        List<BackgroundFeature> roads = read(file, BackgroundKind.ROADS);
        assertThat(rejects).isEmpty();
        assertThat(roads).extracting(BackgroundFeature::category).containsExactly("major", "local");
        assertThat(roads).extracting(BackgroundFeature::name).containsExactly("Wells Road", "");
        assertThat(roads.getFirst().lonLat().getCoordinate().x).isCloseTo(-2.37, within(degrees));
        assertThat(roads.getFirst().ground().getLength()).isCloseTo(1_313, within(2.0));
        assertThat(roads.get(1).ground().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void linesFromGeoJsonGeoPackageAndShapefileAreTheSameRoads() throws Exception {
        Path geoJson = source("lines.geojson", LINES);
        assertTheTwoRoads(geoJson, 0);
        assertTheTwoRoads(
                Ogr.convert(geoJson, folder.resolve("l.gpkg"), "-t_srs", "EPSG:27700", "-nlt", "MULTILINESTRING"),
                1e-4);
        Path shape = Files.createDirectory(folder.resolve("shape"));
        Ogr.convert(geoJson, shape.resolve("l.shp"), "-t_srs", "EPSG:3857");
        assertTheTwoRoads(Ogr.zip(shape, folder.resolve("l.zip")), 1e-6);
    }

    @Test
    void pointsFromEachFormatAreTheSamePlace() throws Exception {
        Path geoJson = source("points.geojson", POINTS);
        Path shape = Files.createDirectory(folder.resolve("shape"));
        Ogr.convert(geoJson, shape.resolve("p.shp"));
        for (Path file : List.of(
                geoJson, Ogr.convert(geoJson, folder.resolve("p.gpkg")), Ogr.zip(shape, folder.resolve("p.zip")))) {
            assertThat(read(file, BackgroundKind.PLACES)).singleElement().satisfies(place -> {
                assertThat(place.category()).isEqualTo("city");
                assertThat(place.lonLat().getCoordinate().x).isCloseTo(-2.36, within(1e-9));
            });
        }
        assertThat(rejects).isEmpty();
    }

    @Test
    void whatHasTheWrongShapeIsRefused() throws Exception {
        assertThat(read(source("points.geojson", POINTS), BackgroundKind.ROADS)).isEmpty();
        assertThat(read(source("lines.geojson", LINES), BackgroundKind.PLACES)).isEmpty();
        assertThat(rejects).extracting(Reject::code).containsOnly("wrong-shape").hasSize(3);
    }

    @Test
    void aFieldThatIsNotThereIsNamed() throws Exception {
        Path file = source("points.geojson", POINTS.replace("\"type\":\"City\"", "\"rank\":1"));
        assertThatThrownBy(() -> read(file, BackgroundKind.PLACES)).hasMessageContaining("\"type\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\":\"LineString\",\"coordinates\":[[-2,51]]}', short-line",
        "'{\"type\":\"LineString\",\"coordinates\":[]}', empty-geometry",
        "'{\"type\":\"LineString\",\"coordinates\":[[-2,51],[\"x\",51]]}', bad-position",
        "'{\"type\":\"LineString\",\"coordinates\":[[-2,51],[200,51]]}', bad-position",
        "'{\"type\":\"LineString\",\"coordinates\":[[-2,51],[2,10]]}', outside-ground",
        "'{\"type\":\"MultiLineString\",\"coordinates\":[[-2,51],[-2,52]]}', bad-geometry",
        "'{\"type\":\"GeometryCollection\",\"geometries\":[]}', not-an-area",
        "null, null-geometry"
    })
    void aBrokenShapeIsARejectedFeature(String geometry, String code) throws Exception {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"name\":\"a\",\"type\":\"b\"},\"geometry\":" + geometry + "}]}";
        assertThat(read(source("broken.geojson", text), BackgroundKind.ROADS)).isEmpty();
        assertThat(rejects).extracting(Reject::code).containsExactly(code);
    }

    @Test
    void theRoadsOfBathAndNorthEastSomersetAreReadWhole() throws Exception {
        Path file = RealFiles.find("places/roads-banes.geojson");
        var fields = new BackgroundReader.Fields("distname", "classifica");
        BackgroundFile roads = BackgroundReader.read(
                file, BackgroundKind.ROADS, fields, GroundProjection.britishNationalGrid(), rejects::add);
        assertThat(rejects).isEmpty();
        assertThat(roads.read()).isEqualTo(9_015);
        assertThat(roads.features().stream()
                        .collect(Collectors.groupingBy(BackgroundFeature::category, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("major", 874L),
                        java.util.Map.entry("minor", 2_541L),
                        java.util.Map.entry("local", 5_599L),
                        java.util.Map.entry("path", 1L));
    }
}
