package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import nightjar.geo.TileAddress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Tiles of a small background, read back by the protobuf itself and by GDAL. */
class BackgroundTileTest {

    private static final long SEED = Long.getLong("nightjar.seed", 11);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final TileAddress BATH_14 = TileAddress.holding(-2.36, 51.38, 14);

    @TempDir
    Path folder;

    private static BackgroundFeature feature(String category, String name, Geometry lonLat) {
        return new BackgroundFeature(category, name, lonLat, lonLat);
    }

    private static Geometry line(double... lonLat) {
        Coordinate[] vertices = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return GEOMETRIES.createLineString(vertices);
    }

    private static BackgroundScene scene() {
        Geometry lake = GEOMETRIES.createPoint(new Coordinate(-2.35, 51.39)).buffer(0.004);
        return BackgroundScene.of(List.of(
                new BackgroundLayer(
                        BackgroundKind.ROADS,
                        "",
                        List.of(
                                feature("major", "Wells Road", line(-2.37, 51.37, -2.36, 51.38)),
                                feature("major", "London Road", line(-2.36, 51.38, -2.34, 51.40)),
                                feature("minor", "Back Lane", line(-2.361, 51.381, -2.358, 51.382)),
                                feature("local", "A Close", line(-2.361, 51.379, -2.360, 51.379)))),
                new BackgroundLayer(BackgroundKind.WATER, "", List.of(feature("water", "Lake", lake))),
                new BackgroundLayer(
                        BackgroundKind.PLACES,
                        "",
                        List.of(feature("city", "Bath", GEOMETRIES.createPoint(new Coordinate(-2.36, 51.38)))))));
    }

    private static VectorTile.Tile decoded(BackgroundScene scene, TileAddress tile) throws IOException {
        return VectorTile.Tile.parseFrom(BackgroundTile.encode(scene, tile));
    }

    private static List<String> wordsOf(VectorTile.Tile tile, String layer) {
        return tile.getLayersList().stream()
                .filter(one -> one.getName().equals(layer))
                .flatMap(one -> one.getValuesList().stream())
                .map(VectorTile.Tile.Value::getStringValue)
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }

    @Test
    void layersAreOfVersion2AndExtent4096() throws IOException {
        VectorTile.Tile tile = decoded(scene(), TileAddress.holding(-2.36, 51.38, 12));

        assertThat(tile.getLayersList())
                .extracting(VectorTile.Tile.Layer::getName)
                .containsExactly("roads", "water", "places");
        assertThat(tile.getLayersList()).allSatisfy(layer -> {
            assertThat(layer.getVersion()).isEqualTo(2);
            assertThat(layer.getExtent()).isEqualTo(4096);
        });
        assertThat(wordsOf(tile, "places")).containsExactly("Bath", "city");
    }

    @Test
    void smallRoadsAndNamesComeInWhenOneLooksCloser() throws IOException {
        assertThat(wordsOf(decoded(scene(), TileAddress.holding(-2.36, 51.38, 11)), "roads"))
                .containsExactly("major");
        assertThat(wordsOf(decoded(scene(), TileAddress.holding(-2.36, 51.38, 12)), "roads"))
                .containsExactly("major", "minor");
        assertThat(wordsOf(decoded(scene(), BATH_14), "roads")).containsExactly("local", "major", "minor");
        assertThat(wordsOf(decoded(scene(), TileAddress.holding(-2.3603, 51.3795, 15)), "roads"))
                .contains("A Close", "Wells Road");
    }

    @Test
    void aTileWithNothingOnItHasNoBytes() {
        assertThat(BackgroundTile.encode(scene(), new TileAddress(14, 0, 0))).isEmpty();
        assertThat(BackgroundTile.encode(scene(), TileAddress.holding(-2.36, 51.38, 4)))
                .isEmpty();
        assertThat(BackgroundTile.encode(BackgroundScene.of(List.of()), BATH_14))
                .isEmpty();
    }

    @Test
    void aPlaceStandsOnOneTileOnly() {
        BackgroundScene scene = BackgroundScene.of(List.of(new BackgroundLayer(
                BackgroundKind.PLACES,
                "",
                List.of(feature("city", "Null", GEOMETRIES.createPoint(new Coordinate(0, 0)))))));
        int tiles = 0;
        for (int x = 0; x < 4; x++) {
            for (int y = 0; y < 4; y++) {
                tiles += BackgroundTile.encode(scene, new TileAddress(6, 30 + x, 30 + y)).length > 0 ? 1 : 0;
            }
        }
        assertThat(tiles).isEqualTo(1);
    }

    /** Every drawn vertex lies on the true line within half a pixel, and the true line is drawn everywhere. */
    @Test
    void simplifiedLinesStayWithinAPixelOfTheTruth() {
        Random random = new Random(SEED);
        for (int round = 0; round < 40; round++) {
            double[] walk = new double[120];
            walk[0] = -2.36 + 0.02 * random.nextGaussian();
            walk[1] = 51.38 + 0.02 * random.nextGaussian();
            for (int i = 2; i < walk.length; i++) {
                walk[i] = walk[i - 2] + 0.0006 * random.nextGaussian();
            }
            TileAddress tile = TileAddress.holding(walk[0], walk[1], 10 + random.nextInt(6));
            Geometry truth = WebMercator.project(line(walk));
            Geometry drawn = new TileShape(tile).of(truth);
            Geometry exact = new ExactTile(tile).of(truth);
            double farthest = 0;
            for (Coordinate vertex : drawn.getCoordinates()) {
                farthest = Math.max(farthest, exact.distance(GEOMETRIES.createPoint(vertex)));
            }
            for (Coordinate vertex : exact.intersection(ExactTile.BOX).getCoordinates()) {
                farthest = Math.max(farthest, drawn.distance(GEOMETRIES.createPoint(vertex)));
            }
            assertThat(farthest)
                    .as("units of 1/16 pixel, round %d, seed %d", round, SEED)
                    .isLessThan(8);
        }
    }

    /** The same scaling, vertex by vertex, without simplifying and clipping. */
    private record ExactTile(TileAddress tile) {

        static final Geometry BOX = GEOMETRIES.toGeometry(new Envelope(0, 4096, 0, 4096));

        Geometry of(Geometry plane) {
            List<Coordinate> vertices = new ArrayList<>();
            for (Coordinate vertex : plane.getCoordinates()) {
                double tiles = Math.pow(2, tile.z());
                vertices.add(
                        new Coordinate((vertex.x * tiles - tile.x()) * 4096, (vertex.y * tiles - tile.y()) * 4096));
            }
            return GEOMETRIES.createLineString(vertices.toArray(Coordinate[]::new));
        }
    }

    @Test
    void gdalReadsTheTileWhereItBelongs() throws Exception {
        TileAddress bath = TileAddress.holding(-2.36, 51.38, 12);
        Path row = Files.createDirectories(folder.resolve("12").resolve(String.valueOf(bath.x())));
        Path file = row.resolve(bath.y() + ".mvt");
        Files.write(file, BackgroundTile.encode(scene(), bath));
        String said = ogrinfo("-ro", "-al", file.toString());
        assertThat(said)
                .doesNotContain("ERROR")
                .contains("class (String) = major", "name (String) = Bath", "rank (Integer) = 1");
        // -2.36 E, 51.38 N in EPSG:3857.
        assertThat(said).containsPattern("POINT \\(-2627[0-9.]+ 66887[0-9.]+\\)");
        assertThat(said).containsPattern("(?s)OGRFeature\\(water\\).*POLYGON");
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            return Assumptions.abort("ogrinfo is not installed (gdal-bin)");
        }
    }
}
