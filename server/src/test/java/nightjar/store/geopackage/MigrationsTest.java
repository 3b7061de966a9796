package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nightjar.incident.IncidentColumns;
import nightjar.snapshot.ColumnSegments;
import nightjar.store.ImportConflictException;
import nightjar.store.Store;
import nightjar.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that other versions of Nightjar made. */
class MigrationsTest {

    private static final List<String> WITHOUT_BACKGROUND = List.of(
            "DROP VIEW roads",
            "DROP VIEW water",
            "DROP VIEW places",
            "DROP TABLE background_features",
            "DROP TABLE background_sources",
            "DELETE FROM gpkg_geometry_columns WHERE table_name IN ('roads', 'water', 'places')",
            "DELETE FROM gpkg_contents WHERE table_name IN ('roads', 'water', 'places')",
            "DELETE FROM nightjar_migrations WHERE name = '002-background.sql'");

    private static final List<String> WITHOUT_AREA_LICENCE = List.of(
            "ALTER TABLE area_sources DROP COLUMN licence",
            "DELETE FROM nightjar_migrations WHERE name = '003-area-licence.sql'");

    @TempDir
    Path folder;

    private Path file;
    private List<Integer> checksums = List.of();
    private List<String> imports = List.of();

    @BeforeEach
    void makeStore() {
        file = folder.resolve("store.gpkg");
        try (Store store = GeoPackageStore.open(file)) {
            KilledImport.prepare(store, 400);
            checksums = checksums(store);
            imports =
                    store.listImports().stream().map(one -> one.request().id()).toList();
        }
    }

    private static List<Integer> checksums(Store store) {
        IncidentColumns columns = store.loadSnapshot().columns();
        return ColumnSegments.checksums(columns);
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String sql : statements) {
                Sql.update(connection, sql);
            }
        }
    }

    private List<String> recorded() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.list(
                    connection, row -> row.getString(1), "SELECT name FROM nightjar_migrations ORDER BY version");
        }
    }

    private void expectWholeAfterOpening() {
        try (Store store = GeoPackageStore.open(file)) {
            assertThat(store.verify()).isEmpty();
            assertThat(checksums(store)).isEqualTo(checksums);
            assertThat(store.loadSnapshot().background()).isEmpty();
        }
    }

    /** As a program whose list had 003 as its second would have made it. */
    @Test
    void aStepThatWasSkippedIsMadeUpFor() throws SQLException {
        execute(WITHOUT_BACKGROUND);
        execute(List.of("UPDATE nightjar_migrations SET version = 2 WHERE name = '003-area-licence.sql'"));

        expectWholeAfterOpening();

        assertThat(recorded()).containsExactly("001-layout.sql", "003-area-licence.sql", "002-background.sql");
    }

    @Test
    void aStoreOfThePreviousReleaseKeepsItsDataAndItsUndo() throws SQLException, ImportConflictException {
        execute(WITHOUT_BACKGROUND);
        execute(WITHOUT_AREA_LICENCE);
        assertThat(recorded()).containsExactly("001-layout.sql");

        expectWholeAfterOpening();

        assertThat(recorded()).containsExactly("001-layout.sql", "002-background.sql", "003-area-licence.sql");
        try (Store store = GeoPackageStore.open(file)) {
            int rows = store.loadSnapshot().columns().rows();
            store.undoImport(imports.getFirst());
            assertThat(store.loadSnapshot().columns().rows()).isLessThan(rows);
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void aStepThatIsAppliedIsNotAppliedAgain() throws SQLException {
        expectWholeAfterOpening();
        assertThat(recorded()).hasSize(3);
    }

    @Test
    void aStepThatIsNotKnownIsNamed() throws SQLException {
        execute(List.of("INSERT INTO nightjar_migrations VALUES (2000, '002-forecast.sql', '2030-01-01T00:00:00Z')"));

        assertThatThrownBy(() -> GeoPackageStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("002-forecast.sql")
                .hasMessageContaining("use a newer Nightjar");
    }
}
