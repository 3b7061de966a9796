package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightjar.acceptance.RealFiles;
import nightjar.geo.BoundingBox;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import org.junit.jupiter.api.Test;

/** Against the published files of Avon and Somerset, where they are at hand. */
class RealPoliceFilesTest {

    private final InMemoryStore store = new InMemoryStore();
    private final ImportService imports = new ImportService(store, OffenceTaxonomy.shipped());

    private static Path police(String file) {
        return RealFiles.find("police/" + file);
    }

    private ImportRecord run(String id, Path file) throws InputException, ImportConflictException {
        return imports.run(
                id,
                new ImportOptions.Incidents(List.of(file), null, null, null, false, Long.MAX_VALUE, false),
                ImportProgress.SILENT);
    }

    private static Map<String, Long> figures(ImportRecord done) {
        return Objects.requireNonNull(done.summary()).figures();
    }

    @Test
    void eighteenMonthsAreReadWhole() throws InputException, ImportConflictException {
        ImportRecord done = run("first", police("avon-and-somerset-2023-01-to-2024-06.zip"));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(figures(done))
                .containsEntry("read", 261_809L)
                .containsEntry("accepted", 261_809L)
                .containsEntry("rejected", 0L)
                .containsEntry("without location", 15_529L)
                .containsEntry("without time", 261_809L)
                .containsEntry("rows with a repeated crime id", 929L);
        assertThat(store.datasets.values()).extracting(Dataset::access).containsExactly(Access.OPEN);
        assertThat(store.publications).hasSize(18);
        List<IncidentRecord> incidents = store.incidents();
        assertThat(incidents)
                .filteredOn(incident -> incident.offence().equals("anti-social-behaviour"))
                .hasSize(34_640)
                .allMatch(incident -> incident.crimeId() == null);
        assertThat(incidents).filteredOn(incident -> incident.crimeId() == null).hasSize(34_640);
    }

    @Test
    void rowsFarOutsideTheForceAreKept() throws InputException, ImportConflictException {
        run("first", police("avon-and-somerset-2023-01-to-2024-06.zip"));

        BoundingBox forceWithMargin = new BoundingBox(270_000, 105_000, 385_000, 200_000);
        assertThat(store.incidents())
                .filteredOn(incident -> incident.position() != null
                        && !forceWithMargin.contains(
                                incident.position().x(), incident.position().y()))
                .isNotEmpty();
    }

    @Test
    void identicalRowsAreSeparateIncidents() throws InputException, ImportConflictException {
        run("first", police("avon-and-somerset-2023-01-to-2024-06.zip"));

        List<IncidentRecord> incidents = store.incidents();
        long different =
                incidents.stream().map(IncidentRecord::fingerprint).distinct().count();
        assertThat(incidents.size() - different).isEqualTo(9_892);
    }

    @Test
    void theEarlierReleaseOfAMonthIsUpdatedByTheLater() throws InputException, ImportConflictException {
        ImportRecord first = run("first", police("avon-and-somerset-2024-01-earlier-release.zip"));
        ImportRecord second = run("second", police("avon-and-somerset-2023-01-to-2024-06.zip"));

        assertThat(figures(first).get("read")).isEqualTo(14_064);
        assertThat(figures(second))
                .containsEntry("accepted", 247_745L)
                .containsEntry("updated", 7_238L)
                .containsEntry("unchanged", 6_826L)
                .containsEntry("removed", 0L);
        assertThat(store.incidents()).hasSize(261_809);
    }

    @Test
    void theSameZipAgainChangesNothing() throws InputException, ImportConflictException {
        Path zip = police("avon-and-somerset-2024-01-earlier-release.zip");
        run("first", zip);

        ImportRecord again = run("second", zip);

        assertThat(figures(again).get("unchanged")).isEqualTo(14_064);
        assertThat(again.request().contentHash())
                .isEqualTo(store.findImport("first").orElseThrow().request().contentHash());
    }
}
