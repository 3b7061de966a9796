package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nightjar.snapshot.ColumnSegments;
import nightjar.store.Store;
import nightjar.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files that are no stores, are damaged, or are of another version. */
class StoreFileTest {

    private static final long SEED = 1_066;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("store.gpkg");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void expectRefusedAndUntouched(String message) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> GeoPackageStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(message);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aMissingStoreIsNotMadeWhenItShouldExist() {
        assertThatThrownBy(() -> GeoPackageStore.openExisting(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no store");
        assertThat(file).doesNotExist();
    }

    @Test
    void aTextFileIsRefused() throws IOException {
        Files.writeString(file, "Crime ID,Month\n".repeat(100));
        expectRefusedAndUntouched("is not a Nightjar store");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createFile(file);
        expectRefusedAndUntouched("is not a Nightjar store");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> GeoPackageStore.open(file)).isInstanceOf(StoreException.class);
    }

    @Test
    void anotherDatabaseIsRefused() throws IOException, SQLException {
        execute("CREATE TABLE people (name TEXT)");
        expectRefusedAndUntouched("is not a Nightjar store");
    }

    @Test
    void aGeoPackageOfSomebodyElseIsRefused() throws IOException, SQLException {
        execute("PRAGMA application_id = 1196444487", "CREATE TABLE gpkg_contents (table_name TEXT)");
        expectRefusedAndUntouched("is not a Nightjar store");
    }

    @Test
    void aStoreOfANewerNightjarIsRefused() throws SQLException {
        GeoPackageStore.open(file).close();
        execute("INSERT INTO nightjar_migrations VALUES (99, '099-future.sql', '2030-01-01T00:00:00Z')");
        assertThatThrownBy(() -> GeoPackageStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("099-future.sql")
                .hasMessageContaining("use a newer Nightjar");
        execute("DELETE FROM nightjar_migrations WHERE version = 99");
        GeoPackageStore.open(file).close();
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        assertThatThrownBy(() -> GeoPackageStore.open(folder.resolve("nowhere/store.gpkg")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("check that its folder exists");
    }

    @Test
    void aTruncatedStoreIsRefusedOrFoundOut() throws IOException {
        makeStore();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            int length = random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(problemsOrRefusal())
                    .as("cut to %d bytes, seed %d", length, SEED)
                    .isNotEmpty();
        }
    }

    private List<String> problemsOrRefusal() {
        try (Store store = GeoPackageStore.open(file)) {
            return store.verify();
        } catch (StoreException e) {
            return List.of(e.getMessage());
        }
    }

    @Test
    void verifyFindsARowThatSomebodyChanged() throws SQLException {
        makeStore();
        execute("UPDATE incidents SET x = x + 1 WHERE fid = (SELECT min(fid) FROM incidents WHERE x > 0)");
        assertThat(problemsOrRefusal()).contains("1 incidents whose geometry differs from their x and y");
    }

    @Test
    void verifyFindsARowThatSomebodyDeleted() throws SQLException {
        makeStore();
        execute("DELETE FROM incidents WHERE fid = 7");
        assertThat(problemsOrRefusal()).contains("there are 799 incidents, but the imports add up to 800");
    }

    @Test
    void verifyFindsRowsWithoutImportOrDatasetOrFingerprint() throws SQLException {
        makeStore();
        execute(
                "UPDATE incidents SET fingerprint = 'none' WHERE fid <= 3",
                "UPDATE imports SET undone = 1",
                "UPDATE datasets SET name = 'other'");
        assertThat(problemsOrRefusal())
                .contains(
                        "3 incidents whose fingerprint is not 32 hex digits",
                        "800 incidents of an import that was undone, held or never finished",
                        "800 incidents of a dataset that is not declared");
    }

    @Test
    void damagedOrMissingSegmentsAreBuiltAnew() throws IOException {
        makeStore();
        Path columns = folder.resolve("store.gpkg.columns");
        List<Integer> expected = checksums();
        byte[] whole = Files.readAllBytes(columns);
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            Files.write(columns, whole);
            try (RandomAccessFile bytes = new RandomAccessFile(columns.toFile(), "rw")) {
                int at = random.nextInt(whole.length);
                bytes.seek(at);
                bytes.write(~whole[at]);
            }
            assertThat(checksums()).as("damage %d, seed %d", i, SEED).isEqualTo(expected);
            assertThat(Files.readAllBytes(columns)).isEqualTo(whole);
        }
        Files.delete(columns);
        assertThat(checksums()).isEqualTo(expected);
    }

    private void makeStore() {
        try (Store store = GeoPackageStore.open(file)) {
            KilledImport.prepare(store, 400);
        }
    }

    private List<Integer> checksums() {
        try (Store store = GeoPackageStore.openExisting(file)) {
            return ColumnSegments.checksums(store.loadSnapshot().columns());
        }
    }
}
