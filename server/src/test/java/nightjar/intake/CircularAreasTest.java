package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.store.ImportConflictException;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of area that would be built from each other, through an embedded store. */
class CircularAreasTest {

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

    private void importMembers(String kind, String memberKind)
            throws IOException, InputException, ImportConflictException {
        String rows = "code,name,member_kind,member_code\nA,Area,%s,A\n".formatted(memberKind);
        Path file = Files.writeString(folder.resolve(kind + ".csv"), rows);
        service.run(kind, new ImportOptions.Members(file, kind), ImportProgress.SILENT);
    }

    private void importLookup(String fromKind, String toKind)
            throws IOException, InputException, ImportConflictException {
        Path file = Files.writeString(folder.resolve(toKind + ".csv"), "from,to\nA,A\n");
        service.run(
                toKind, new ImportOptions.Lookup(file, fromKind, "from", toKind, "to", null), ImportProgress.SILENT);
    }

    private void assertUntouched(String version, InputException refusal) {
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(InputFault.CIRCULAR_AREAS.code());
        assertThat(refusal.trouble().status()).isEqualTo(422);
        assertThat(refusal).hasMessageContaining("forum").hasMessageContaining("beat");
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.listImports()).hasSize(1);
        assertThat(store.verify()).isEmpty();
        assertThat(store.loadSnapshot().layers()).containsOnlyKeys("forum");
    }

    @Test
    void membersThatCloseACircleAreRefusedAndLeaveNoTrace() throws Exception {
        importMembers("forum", "beat");
        String version = store.version();
        assertUntouched(version, catchThrowableOfType(InputException.class, () -> importMembers("beat", "forum")));
    }

    @Test
    void aLookupThatClosesACircleIsRefusedAndLeavesNoTrace() throws Exception {
        importMembers("forum", "beat");
        String version = store.version();
        assertUntouched(version, catchThrowableOfType(InputException.class, () -> importLookup("forum", "beat")));
    }
}
