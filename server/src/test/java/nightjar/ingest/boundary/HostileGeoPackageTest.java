package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nightjar.geo.crs.GroundProjection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Bad input, cases 76 to 80: a GeoPackage is a database that a stranger sent. */
class HostileGeoPackageTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private final List<Reject> rejects = new ArrayList<>();

    @BeforeEach
    void aGoodGeoPackage() throws SQLException {
        file = folder.resolve("a?%20b.gpkg");
        run(
                "PRAGMA application_id = 1196444487",
                "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)",
                "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)",
                "CREATE TABLE \"the \"\"wards\" (geom BLOB, code TEXT, name TEXT)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES (27700, 'EPSG', 27700, '')",
                "INSERT INTO gpkg_contents VALUES ('the \"wards', 'features')",
                "INSERT INTO gpkg_geometry_columns VALUES ('the \"wards', 'geom', 27700)");
        add(
                "W1",
                blob(new WKBWriter()
                        .write(new GeometryFactory().toGeometry(new Envelope(375e3, 376e3, 164e3, 165e3)))));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
    }

    private void run(String... statements) throws SQLException {
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void add(String code, byte[] geometry) throws SQLException {
        try (Connection database = open();
                PreparedStatement insert =
                        database.prepareStatement("INSERT INTO \"the \"\"wards\" VALUES (?, ?, ?)")) {
            insert.setBytes(1, geometry);
            insert.setString(2, code);
            insert.setString(3, "Ward");
            insert.execute();
        }
    }

    private static byte[] blob(byte[] wkb) {
        return ByteBuffer.allocate(8 + wkb.length)
                .put(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0})
                .put(wkb)
                .array();
    }

    private BoundaryFile read() throws InputException {
        return BoundaryReader.readFile(
                file, "ward", "code", "name", GroundProjection.britishNationalGrid(), rejects::add);
    }

    private void assertRefused(int status, String code) {
        InputException refusal = catchThrowableOfType(InputException.class, this::read);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.trouble().status()).isEqualTo(status);
    }

    @Test
    void aGoodGeoPackageWithOddNamesIsReadAndLeftAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThat(read().layer().codes()).containsExactly("W1");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void case76AnotherDatabaseIsOfTheWrongType() throws Exception {
        run("PRAGMA application_id = 0");
        assertRefused(415, "not-a-geopackage");
        Files.writeString(file, "SQLite format 3\0short");
        assertRefused(415, "not-a-geopackage");
    }

    @Test
    void case77TriggersViewsAndVirtualTablesAreUnusable() throws Exception {
        String table = "\"the \"\"wards\"";
        for (String[] hostile : new String[][] {
            {"CREATE TRIGGER t AFTER INSERT ON " + table + " BEGIN DELETE FROM gpkg_contents; END", "DROP TRIGGER t"},
            {"CREATE VIEW v AS SELECT * FROM " + table, "DROP VIEW v"},
            {
                "CREATE VIEW r AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
                "DROP VIEW r"
            },
            {"CREATE VIRTUAL TABLE f USING fts5(x)", "DROP TABLE f"},
            {"CREATE VIRTUAL TABLE rtree_f USING fts5(x)", "DROP TABLE rtree_f"}
        }) {
            run(hostile[0]);
            assertRefused(422, "unsafe-geopackage");
            run(hostile[1]);
        }
        assertThat(read().layer().codes()).containsExactly("W1");
    }

    @Test
    void theStandardSpatialIndexIsLetBe() throws Exception {
        run("CREATE VIRTUAL TABLE rtree_wards_geom USING rtree(id, minx, maxx, miny, maxy)");
        assertThat(read().layer().codes()).containsExactly("W1");
    }

    @Test
    void case78ADamagedPageIsUnusable() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i += 7) {
            bytes[i] ^= 0x5A;
        }
        Files.write(file, bytes);
        assertRefused(422, "damaged-geopackage");
    }

    @Test
    void case79AWriteAheadLogOrAHotJournalIsUnusable() throws IOException, SQLException {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        Files.writeString(journal, "hot");
        assertRefused(422, "unfinished-geopackage");
        Files.delete(journal);
        run("PRAGMA journal_mode = WAL");
        assertRefused(422, "unfinished-geopackage");
    }

    @Test
    void case80ABadGeometryIsRejectedAndTheRestRead() throws Exception {
        byte[] hugeRing = ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(3)
                .putInt(1)
                .putInt(Integer.MAX_VALUE)
                .array();
        ByteBuffer nested = ByteBuffer.allocate(9 * 100_000).order(ByteOrder.LITTLE_ENDIAN);
        while (nested.hasRemaining()) {
            nested.put((byte) 1).putInt(7).putInt(1);
        }
        List<byte[]> bad = List.of(
                new byte[0],
                new byte[] {'G'},
                "not a blob at all".getBytes(StandardCharsets.UTF_8),
                blob(new byte[] {1}),
                blob(hugeRing),
                blob(nested.array()));
        for (int i = 0; i < bad.size(); i++) {
            add("bad" + i, bad.get(i));
        }
        assertThat(read().layer().codes()).containsExactly("W1");
        assertThat(rejects).hasSize(bad.size()).allMatch(reject -> reject.code().equals("bad-geometry"));
    }
}
