package nightjar.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nightjar.geo.TileAddress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** MBTiles files, written here and by GDAL. */
class MbtilesFileTest {

    @TempDir
    Path folder;

    private Path write(String... statements) throws SQLException {
        Path file = folder.resolve("b.mbtiles");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private static final String METADATA = "CREATE TABLE metadata (name text, value text)";
    private static final String FORMAT = "INSERT INTO metadata VALUES ('format', 'png'), ('minzoom', '0'),"
            + " ('maxzoom', '3'), ('attribution', '<b>Ours</b>')";

    private static TileArchive open(Path file) {
        return (TileArchive) Basemap.open(file.toString(), null);
    }

    @Test
    void rowsCountFromTheSouth() throws Exception {
        Path file = write(
                METADATA,
                FORMAT,
                "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)",
                "INSERT INTO tiles VALUES (3, 2, 0, x'AA'), (3, 2, 7, x'BB')");
        try (TileArchive archive = open(file)) {
            assertThat(archive.tile(new TileAddress(3, 2, 7))).containsExactly(0xAA);
            assertThat(archive.tile(new TileAddress(3, 2, 0))).containsExactly(0xBB);
            assertThat(archive.tile(new TileAddress(3, 3, 0))).isEmpty();
            assertThat(archive.credit()).isEqualTo("Ours");
            assertThat(archive.type()).isEqualTo(TileType.PNG);
        }
    }

    @Test
    @Timeout(30)
    void aViewThatNeverEndsIsCutOff() throws Exception {
        Path file = write(
                METADATA,
                FORMAT,
                "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                        + " SELECT i * 0 - 1 AS zoom_level, i - 1 AS tile_column, i - 1 AS tile_row, x'00' AS tile_data FROM n");
        try (TileArchive archive = open(file)) {
            assertThatThrownBy(() -> archive.tile(new TileAddress(3, 2, 7))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aViewThatMakesHugeTextIsRefused() throws Exception {
        Path file = write(
                "CREATE VIEW metadata AS SELECT 'format' AS name, 'png' AS value"
                        + " UNION ALL SELECT hex(zeroblob(20000000)), 'x'",
                "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
        assertThatThrownBy(() -> open(file)).hasMessageContaining("no MBTiles file");
    }

    @Test
    void zoomsInTheWrongOrderAreRefused() throws Exception {
        Path file = write(METADATA, FORMAT, "UPDATE metadata SET value = '4' WHERE name = 'minzoom'");
        assertThatThrownBy(() -> open(file)).hasMessageContaining("its zooms cannot be");
    }

    @Test
    void whatIsNoMbtilesFileIsRefused() throws Exception {
        assertThatThrownBy(() -> open(write("CREATE TABLE other (x)"))).hasMessageContaining("no MBTiles file");
        assertThatThrownBy(() -> open(write(METADATA, "INSERT INTO metadata VALUES ('format', 'exe')")))
                .hasMessageContaining("its format");
        Path damaged = folder.resolve("damaged.mbtiles");
        Files.writeString(damaged, "SQLite format 3\0" + "x".repeat(4000), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> open(damaged)).isInstanceOf(BasemapException.class);
        assertThatThrownBy(() -> open(folder.resolve("missing.mbtiles"))).hasMessageContaining("cannot be read");
    }

    @Test
    void theTilesThatGdalWritesAreRead() throws Exception {
        Path lines = Files.writeString(folder.resolve("roads.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"class":"major"},
                "geometry":{"type":"LineString","coordinates":[[-2.37,51.37],[-2.38,51.36]]}}]}""");
        Path file = folder.resolve("gdal.mbtiles");
        run(List.of("ogr2ogr", "-f", "MBTILES", "-dsco", "MAXZOOM=12", file.toString(), lines.toString()));
        try (TileArchive archive = open(file)) {
            assertThat(archive.type()).isEqualTo(TileType.MVT);
            assertThat(archive.maxZoom()).isEqualTo(12);
            TileAddress there = TileAddress.holding(-2.375, 51.365, 12);
            assertThat(new String(archive.tile(there), StandardCharsets.ISO_8859_1))
                    .contains("roads", "major");
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            Assumptions.abort("ogr2ogr is not installed (gdal-bin)");
        }
    }
}
