package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a dataset's access when it is imported again, through an embedded store. */
class DatasetAccessTest {

    private static final String MONTH = """
            Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,\
            Last outcome category,Context
            ,2023-01,Avon and Somerset Constabulary,Avon and Somerset Constabulary,-2.365017,51.387964,\
            On or near Milsom Street,E01014370,Bath 007B,Burglary,,
            """;

    @TempDir
    private Path folder;

    private Store store;
    private ImportService service;

    @BeforeEach
    void openStore() {
        store = GeoPackageStore.open(folder.resolve("t.gpkg"));
        service = new ImportService(store, OffenceTaxonomy.shipped());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private ImportRecord importMonth(String id, @Nullable Access access)
            throws IOException, InputException, ImportConflictException {
        Path file = Files.writeString(folder.resolve("2023-01-avon-and-somerset-street.csv"), MONTH);
        return service.run(
                id,
                new ImportOptions.Incidents(List.of(file), null, null, access, false, 100, false),
                ImportProgress.SILENT);
    }

    private Access access() {
        return store.loadSnapshot().datasets().stream()
                .map(Dataset::access)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(ImportRecord record) {
        return record.summary() == null ? List.of() : record.summary().notes();
    }

    @Test
    void aRestrictedDatasetStaysRestrictedWhenNobodyAsksOrSomebodyAsksForOpen() throws Exception {
        importMonth("first", Access.RESTRICTED);
        for (Access asked : new @Nullable Access[] {null, Access.OPEN}) {
            ImportRecord again = importMonth("again " + asked, asked);
            assertThat(access()).isEqualTo(Access.RESTRICTED);
            assertThat(notes(again)).contains("Access stays restricted, as it was; an import opens no dataset.");
        }
    }

    @Test
    void aRestrictedDatasetImportedAgainAsItWasIsUnchanged() throws Exception {
        importMonth("first", Access.RESTRICTED);
        String version = store.version();
        assertThat(notes(importMonth("again", Access.RESTRICTED))).isEmpty();
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void anOpenDatasetCanBeClosedAndUndoingThatOpensItAgain() throws Exception {
        importMonth("first", null);
        assertThat(access()).isEqualTo(Access.OPEN);
        importMonth("closing", Access.SPECIAL);
        assertThat(access()).isEqualTo(Access.SPECIAL);
        store.undoImport("closing");
        assertThat(access()).isEqualTo(Access.OPEN);
    }
}
