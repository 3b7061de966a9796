package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.ingest.FileContent;
import nightjar.ingest.InputException;
import nightjar.ingest.Inspection;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.MultiPolygon;

/** Files as ogr2ogr writes them, from one small GeoJSON: all must give the same areas. */
class OgrFilesTest {

    private static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"W1","name":"Caf\u00e9 Qu\u00e4rter","valid_from":"2024-06-30","people":1954},
             "geometry":{"type":"Polygon","coordinates":[
               [[-2.40,51.30],[-2.30,51.30],[-2.30,51.40],[-2.40,51.40],[-2.40,51.30]],
               [[-2.36,51.34],[-2.36,51.36],[-2.34,51.36],[-2.34,51.34],[-2.36,51.34]]]}},
            {"type":"Feature","properties":{"code":"W2","name":"Island","valid_from":"1999-01-02","people":7},
             "geometry":{"type":"MultiPolygon","coordinates":[
               [[[-2.36,51.34],[-2.34,51.34],[-2.34,51.36],[-2.36,51.36],[-2.36,51.34]]],
               [[[-2.20,51.30],[-2.10,51.30],[-2.15,51.35],[-2.20,51.30]]]]}}]}
            """;

    @TempDir
    Path folder;

    private Path source() throws IOException {
        return Files.writeString(folder.resolve("areas.geojson"), AREAS);
    }

    private AreaLayer read(Path file) throws InputException {
        List<Reject> rejects = new ArrayList<>();
        AreaLayer layer = BoundaryReader.read(file, "ward", "code", "name", rejects::add);
        assertThat(rejects).isEmpty();
        return layer;
    }

    private static MultiPolygon ground(Area area) {
        return Objects.requireNonNull(area.ground());
    }

    private void assertSameAreas(Path file, double metres) throws IOException, InputException {
        AreaLayer expected = read(source());
        AreaLayer found = read(file);
        assertThat(found.codes()).containsExactly("W1", "W2");
        for (int i = 0; i < 2; i++) {
            Area area = found.areas().get(i);
            Area wanted = expected.areas().get(i);
            assertThat(area.name()).isEqualTo(wanted.name());
            assertThat(ground(area).getNumGeometries()).isEqualTo(ground(wanted).getNumGeometries());
            assertThat(ground(area).getArea())
                    .isCloseTo(
                            ground(wanted).getArea(),
                            within(1e-3 * ground(wanted).getArea()));
            assertThat(DiscreteHausdorffDistance.distance(ground(area), ground(wanted)))
                    .isLessThan(metres);
        }
    }

    private Path shapefile(String... options) throws IOException, InterruptedException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        Ogr.convert(source(), parts.resolve("areas.shp"), options);
        return Ogr.zip(parts, folder.resolve("areas.zip"));
    }

    @Test
    void aShapefileInLatin1() throws Exception {
        assertSameAreas(shapefile("-lco", "ENCODING=ISO-8859-1"), 0.1);
    }

    @Test
    void aShapefileInUtf8() throws Exception {
        assertSameAreas(shapefile("-lco", "ENCODING=UTF-8"), 0.1);
    }

    @Test
    void aShapefileInCodePage1252WithoutACpgFile() throws Exception {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        Ogr.convert(source(), parts.resolve("areas.shp"), "-lco", "ENCODING=LDID/87");
        Files.deleteIfExists(parts.resolve("areas.cpg"));
        assertSameAreas(Ogr.zip(parts, folder.resolve("areas.zip")), 0.1);
    }

    @Test
    void aShapefileOnTheBritishNationalGrid() throws Exception {
        assertSameAreas(shapefile("-t_srs", "EPSG:27700"), 5);
    }

    @Test
    void aShapefileInUtmWithHeights() throws Exception {
        assertSameAreas(shapefile("-t_srs", "EPSG:32630", "-dim", "XYZ"), 0.1);
    }

    @Test
    void datesAndNumbersOfAShapefileAreText() throws Exception {
        Path zip = shapefile("-lco", "ENCODING=UTF-8");
        BoundaryContent content = BoundaryReader.content(zip, Set.of("valid_from", "people"));
        assertThat(content.features().getFirst().fields()).containsEntry("people", "1954");
        assertThat(content.features().getFirst().fields().get("valid_from")).matches("2024[-/]06[-/]30");
    }

    @Test
    void aGeoPackageInWgs84() throws Exception {
        assertSameAreas(Ogr.convert(source(), folder.resolve("areas.gpkg")), 0.1);
    }

    @Test
    void aGeoPackageOnTheBritishNationalGridWithHeights() throws Exception {
        assertSameAreas(Ogr.convert(source(), folder.resolve("a.gpkg"), "-t_srs", "EPSG:27700", "-dim", "XYZ"), 5);
    }

    @Test
    void aGeoPackageInWebMercator() throws Exception {
        assertSameAreas(Ogr.convert(source(), folder.resolve("a.gpkg"), "-t_srs", "EPSG:3857"), 0.1);
    }

    @Test
    void anInspectionTellsFormatCountFieldsAndCrs() throws Exception {
        Path geoPackage = Ogr.convert(source(), folder.resolve("areas.gpkg"), "-t_srs", "EPSG:27700");
        Inspection inspection = BoundaryInspection.of(geoPackage);
        assertThat(inspection.layout()).isEqualTo("GeoPackage");
        assertThat(inspection.facts()).containsEntry("features", "2").containsEntry("crs", "EPSG:27700");
        assertThat(inspection.fields()).contains("code", "name", "valid_from", "people");
        assertThat(inspection.suggested()).isEqualTo(FileContent.AREAS);
        assertThat(inspection.proposal().code()).isEqualTo("code");
        assertThat(inspection.proposal().name()).isEqualTo("name");
        assertThat(BoundaryInspection.of(source()).facts()).containsEntry("crs", "EPSG:4326");
        assertThat(BoundaryInspection.of(shapefile()).layout()).isEqualTo("zipped Shapefile");
    }
}
