package nightjar.store;

import static nightjar.store.StoreSamples.POLICE;
import static nightjar.store.StoreSamples.boundaries;
import static nightjar.store.StoreSamples.incident;
import static nightjar.store.StoreSamples.month;
import static nightjar.store.StoreSamples.randomRows;
import static nightjar.store.StoreSamples.request;
import static nightjar.store.StoreSamples.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import nightjar.area.AreaLayer;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaSources;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentRecord;
import nightjar.ingest.Reject;
import nightjar.snapshot.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do; a store's own test extends this and says how to open one. */
public abstract class IncidentStoreContract {

    protected Store store;

    /** Opens the store of this test; a second call, after closing, opens the same one. */
    protected abstract Store openStore();

    @BeforeEach
    void open() {
        store = openStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ImportSummary summary(PublicationChange change) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("read", (long) change.accepted() + change.updated() + change.unchanged());
        figures.put("accepted", (long) change.accepted());
        figures.put("updated", (long) change.updated());
        figures.put("unchanged", (long) change.unchanged());
        figures.put("removed", (long) change.removed());
        return new ImportSummary(figures);
    }

    protected final PublicationChange importMonth(String id, String month, List<IncidentRecord> rows) {
        try (ImportTransaction transaction = store.beginImport(request(id, ImportKind.INCIDENTS))) {
            transaction.dataset(POLICE);
            PublicationChange change = transaction.replacePublication(month(month), rows);
            transaction.commit(summary(change));
            return change;
        }
    }

    private void importAreas(String id, AreaAction action) {
        try (ImportTransaction transaction = store.beginImport(request(id, ImportKind.AREAS))) {
            action.on(transaction);
            transaction.commit(new ImportSummary(Map.of()));
        }
    }

    @FunctionalInterface
    private interface AreaAction {
        void on(ImportTransaction transaction);
    }

    /** All that can be seen of a store, but for its version and its list of imports. */
    private List<Object> everything() {
        Snapshot snapshot = store.loadSnapshot();
        IncidentColumns columns = snapshot.columns();
        List<Integer> ids = Arrays.stream(columns.arrays().recordId()).boxed().toList();
        return List.of(
                snapshot.datasets(),
                snapshot.layers(),
                snapshot.projection().groundCrs(),
                columns.dictionaries(),
                store.findIncidents(ids));
    }

    @Test
    void everythingWorksWhenEmpty() {
        Snapshot snapshot = store.loadSnapshot();
        assertThat(snapshot.columns().rows()).isZero();
        assertThat(snapshot.datasets()).isEmpty();
        assertThat(snapshot.version()).isEqualTo(store.version());
        assertThat(store.groundCrs()).isEqualTo("EPSG:27700");
        assertThat(store.listImports()).isEmpty();
        assertThat(store.findImport("none")).isEmpty();
        assertThat(store.listRejects("none")).isEmpty();
        assertThat(store.findIncidents(List.of(1, 2))).isEmpty();
        assertThat(store.verify()).isEmpty();
        assertThatThrownBy(() -> store.undoImport("none")).isInstanceOf(ImportConflictException.class);
    }

    @Test
    void incidentsComeBackAsTheyWere() {
        long seed = 20240101;
        List<IncidentRecord> rows = randomRows(month("2024-01"), 500, new Random(seed));
        importMonth("first", "2024-01", rows);
        IncidentColumns columns = store.loadSnapshot().columns();
        List<Integer> ids = Arrays.stream(columns.arrays().recordId()).boxed().toList();
        assertThat(store.findIncidents(ids).values()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void importsAreListedNewestFirstWithTheirSummaries() {
        importMonth("first", "2024-01", List.of(incident(month("2024-01"), "a", "x")));
        importMonth("second", "2024-02", List.of());
        assertThat(store.listImports())
                .extracting(record -> record.request().id())
                .containsExactly("second", "first");
        ImportRecord first = store.findImport("first").orElseThrow();
        assertThat(first.request()).isEqualTo(request("first", ImportKind.INCIDENTS));
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.summary()).isEqualTo(summary(new PublicationChange(1, 0, 0, 0)));
    }

    @Test
    void theSamePublicationAgainChangesNothing() {
        List<IncidentRecord> rows = randomRows(month("2024-01"), 50, new Random(1));
        importMonth("first", "2024-01", rows);
        String version = store.version();
        assertThat(importMonth("again", "2024-01", rows)).isEqualTo(new PublicationChange(0, 0, 50, 0));
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void aNewReleaseOfAMonthUpdatesWhatChanged() {
        var january = month("2024-01");
        var february = month("2024-02");
        importMonth("other", "2024-02", List.of(incident(february, "a", "open")));
        importMonth(
                "first",
                "2024-01",
                List.of(
                        incident(january, "a", "open"),
                        incident(january, "b", "open"),
                        incident(january, "c", "open")));
        PublicationChange change = importMonth(
                "second",
                "2024-01",
                List.of(
                        incident(january, "b", "open"),
                        incident(january, "a", "closed"),
                        incident(january, "d", "open")));
        assertThat(change).isEqualTo(new PublicationChange(1, 1, 1, 1));
        assertThat(store.loadSnapshot().columns().rows()).isEqualTo(4);
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void everyChangeGivesANewVersionAlsoItsUndoing() throws ImportConflictException {
        List<String> versions = new ArrayList<>(List.of(store.version()));
        importMonth("first", "2024-01", List.of(incident(month("2024-01"), "a", "x")));
        versions.add(store.version());
        store.undoImport("first");
        versions.add(store.version());
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 20, new Random(2)));
        List<Object> before = everything();
        String version = store.version();
        try (ImportTransaction transaction = store.beginImport(request("lost", ImportKind.INCIDENTS))) {
            transaction.dataset(new Dataset("other", "local", Access.SPECIAL, false, ""));
            transaction.replacePublication(month("2024-01"), List.of());
            transaction.replaceBoundaries(boundaries(square("ward", "W1", 0, 0, 100)));
            transaction.reject(new Reject("f.csv", 2, "Month", "bad-date", "not a month", "2024-13"));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.findImport("lost")).isEmpty();
        assertThat(store.listRejects("lost")).isEmpty();
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void aHeldImportKeepsOnlyItsRejectsAndItsSummary() {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 20, new Random(3)));
        List<Object> before = everything();
        String version = store.version();
        Reject reject = new Reject("f.csv", 2, "Month", "bad-date", "not a month", "2024-13");
        ImportRecord record;
        try (ImportTransaction transaction = store.beginImport(request("held", ImportKind.INCIDENTS))) {
            transaction.dataset(new Dataset("police-street", "local", Access.SPECIAL, false, ""));
            transaction.replacePublication(month("2024-01"), randomRows(month("2024-01"), 9, new Random(4)));
            transaction.reject(reject);
            record = transaction.hold(new ImportSummary(Map.of("rejected", 1L)));
        }
        assertThat(record.state()).isEqualTo(ImportState.HELD);
        assertThat(store.findImport("held")).contains(record);
        assertThat(store.listRejects("held")).containsExactly(reject);
        assertThat(everything()).isEqualTo(before);
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void aDatasetStatedAgainNeverOpensAndStaysSynthetic() {
        Dataset closed = new Dataset("partner", "a", Access.RESTRICTED, true, "");
        Dataset opened = new Dataset("partner", "b", Access.OPEN, false, "ours");
        Dataset special = new Dataset("partner", "b", Access.SPECIAL, false, "ours");
        try (ImportTransaction transaction = store.beginImport(request("first", ImportKind.INCIDENTS))) {
            assertThat(transaction.dataset(closed)).isEqualTo(closed);
            transaction.commit(new ImportSummary(Map.of()));
        }
        try (ImportTransaction transaction = store.beginImport(request("again", ImportKind.INCIDENTS))) {
            assertThat(transaction.dataset(opened))
                    .isEqualTo(new Dataset("partner", "b", Access.RESTRICTED, true, "ours"));
            assertThat(transaction.dataset(special).access()).isEqualTo(Access.SPECIAL);
            assertThat(transaction.dataset(opened).access()).isEqualTo(Access.SPECIAL);
            transaction.commit(new ImportSummary(Map.of()));
        }
        assertThat(store.loadSnapshot().datasets())
                .containsExactly(new Dataset("partner", "b", Access.SPECIAL, true, "ours"));
    }

    private static IncidentRecord flagged(String month, String prefix) {
        IncidentRecord plain = incident(month(month), prefix, "open");
        TreeSet<String> flags = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            flags.add(prefix + i);
        }
        return new IncidentRecord(
                plain.publication(),
                plain.crimeId(),
                plain.occurrence(),
                plain.offence(),
                plain.source(),
                plain.position(),
                plain.areaCode(),
                flags,
                plain.streetName(),
                plain.details(),
                plain.fingerprint());
    }

    @Test
    void moreFlagsThanTheColumnsHoldAreRefusedAndTheStoreCanStillBeRead() {
        importMonth("first", "2024-01", List.of(flagged("2024-01", "a")));
        List<Object> before = everything();
        assertThatThrownBy(() -> importMonth("second", "2024-02", List.of(flagged("2024-02", "b"))))
                .isInstanceOf(WordLimitException.class)
                .hasMessageContaining("40 different flags");
        assertThat(everything()).isEqualTo(before);
        assertThat(store.findImport("second")).isEmpty();
        assertThat(store.verify()).isEmpty();
    }

    /** A request that is still on the older snapshot must not find another row under the number that it knows. */
    @Test
    void aNumberIsNeverGivenToAnotherIncident() throws ImportConflictException {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 5, new Random(1)));
        importMonth("second", "2024-02", randomRows(month("2024-02"), 5, new Random(2)));
        List<Integer> before = numbers();
        store.undoImport("second");
        store.undoImport("first");
        store.close();
        store = openStore();
        importMonth("third", "2024-03", randomRows(month("2024-03"), 5, new Random(3)));
        assertThat(numbers()).hasSize(5).doesNotContainAnyElementsOf(before);
        assertThat(store.findIncidents(before)).isEmpty();
    }

    private List<Integer> numbers() {
        return Arrays.stream(store.loadSnapshot().columns().arrays().recordId())
                .boxed()
                .toList();
    }

    @Test
    void theLicenceOfBoundariesComesBackAndGoesWithThem() throws ImportConflictException {
        AreaLayer wards = boundaries(square("ward", "W1", 0, 0, 100));
        importAreas("first", transaction -> transaction.replaceBoundaries(wards.withLicence("Contains A")));
        assertThat(store.loadSnapshot().layers().get("ward")).isEqualTo(wards.withLicence("Contains A"));
        importAreas("second", transaction -> transaction.replaceBoundaries(wards.withLicence("Contains B")));
        assertThat(store.loadSnapshot().layers().get("ward")).isEqualTo(wards.withLicence("Contains B"));
        assertThat(store.verify()).isEmpty();
        store.undoImport("second");
        assertThat(store.loadSnapshot().layers().get("ward")).isEqualTo(wards.withLicence("Contains A"));
    }

    @Test
    void anImportSeesTheAreasAsItWillLeaveThem() {
        AreaMembers members = new AreaMembers("forum", List.of(new AreaMembers.Entry("F", "Forum", "ward", "W1")));
        try (ImportTransaction transaction = store.beginImport(request("forums", ImportKind.MEMBERS))) {
            assertThat(transaction.areaSources()).isEqualTo(AreaSources.NONE);
            transaction.replaceMembers(members);
            assertThat(transaction.areaSources().members()).containsExactly(members);
        }
    }

    @Test
    void rejectsComeBackInTheOrderOfTheFile() {
        List<Reject> rejects = new ArrayList<>();
        try (ImportTransaction transaction = store.beginImport(request("some", ImportKind.INCIDENTS))) {
            for (int line = 2_500; line > 0; line--) {
                rejects.add(new Reject("f.csv", line, "Month", "bad-date", "not a month", "\u00e9"));
            }
            rejects.forEach(transaction::reject);
            transaction.commit(new ImportSummary(Map.of()));
        }
        assertThat(store.listRejects("some")).isEqualTo(rejects);
    }

    @Test
    void undoingRestoresExactlyWhatWasThereBefore() throws ImportConflictException {
        List<IncidentRecord> january = randomRows(month("2024-01"), 60, new Random(5));
        importMonth("first", "2024-01", january);
        importAreas("wards", t -> t.replaceBoundaries(boundaries(square("ward", "W1", 0, 0, 100))));
        List<Object> before = everything();
        try (ImportTransaction transaction = store.beginImport(request("second", ImportKind.INCIDENTS))) {
            transaction.dataset(new Dataset("police-street", "local", Access.RESTRICTED, true, "none"));
            transaction.replacePublication(month("2024-01"), january.subList(20, 60));
            transaction.replacePublication(month("2024-02"), randomRows(month("2024-02"), 30, new Random(6)));
            transaction.replacePublication(month("2024-01"), randomRows(month("2024-01"), 50, new Random(7)));
            transaction.replaceBoundaries(boundaries(square("ward", "W2", 0, 0, 100)));
            transaction.replaceMembers(
                    new AreaMembers("forum", List.of(new AreaMembers.Entry("F", "Forum", "ward", "W2"))));
            transaction.commit(new ImportSummary(Map.of()));
        }
        assertThat(everything()).isNotEqualTo(before);
        assertThat(store.verify()).isEmpty();
        store.undoImport("second");
        assertThat(everything()).isEqualTo(before);
        assertThat(store.verify()).isEmpty();
        assertThat(store.findImport("second").orElseThrow().undone()).isTrue();
    }

    @Test
    void importsCanBeUndoneOneAfterTheOtherDownToTheEmptyStore() throws ImportConflictException {
        List<Object> empty = everything();
        importMonth("first", "2024-01", randomRows(month("2024-01"), 20, new Random(8)));
        importMonth("second", "2024-01", randomRows(month("2024-01"), 20, new Random(9)));
        store.undoImport("second");
        store.undoImport("first");
        assertThat(everything()).isEqualTo(empty);
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void onlyTheLatestImportThatChangedAnythingIsUndone() throws ImportConflictException {
        List<IncidentRecord> rows = randomRows(month("2024-01"), 5, new Random(10));
        importMonth("first", "2024-01", rows);
        importMonth("second", "2024-02", randomRows(month("2024-02"), 5, new Random(11)));
        importMonth("idle", "2024-01", rows);
        assertThatThrownBy(() -> store.undoImport("first"))
                .isInstanceOf(ImportConflictException.class)
                .hasMessageContaining("that is second");
        assertThatThrownBy(() -> store.undoImport("idle")).isInstanceOf(ImportConflictException.class);
        store.undoImport("second");
        assertThatThrownBy(() -> store.undoImport("second")).isInstanceOf(ImportConflictException.class);
    }

    @Test
    void theFirstImportFixesTheGroundCrs() throws ImportConflictException {
        try (ImportTransaction transaction = store.beginImport(request("chicago", ImportKind.INCIDENTS))) {
            transaction.dataset(POLICE);
            transaction.groundCrs("EPSG:26916");
            transaction.replacePublication(month("2024-01"), randomRows(month("2024-01"), 5, new Random(12)));
            transaction.commit(new ImportSummary(Map.of()));
        }
        assertThat(store.groundCrs()).isEqualTo("EPSG:26916");
        assertThat(store.verify()).isEmpty();
        try (ImportTransaction transaction = store.beginImport(request("bath", ImportKind.INCIDENTS))) {
            assertThatThrownBy(() -> transaction.groundCrs("EPSG:27700"))
                    .isInstanceOf(ImportConflictException.class)
                    .hasMessageContaining("EPSG:26916");
        }
        store.undoImport("chicago");
        assertThat(store.groundCrs()).isEqualTo("EPSG:27700");
    }

    @Test
    void incidentsWithoutANamedCrsFixTheDefaultOne() {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 5, new Random(13)));
        try (ImportTransaction transaction = store.beginImport(request("other", ImportKind.INCIDENTS))) {
            assertThatThrownBy(() -> transaction.groundCrs("EPSG:26916")).isInstanceOf(ImportConflictException.class);
        }
    }

    @Test
    void theOrderOfAreaImportsNeverMatters() throws ImportConflictException {
        List<AreaAction> actions = List.of(
                t -> t.replaceBoundaries(
                        boundaries(square("ward", "W1", 0, 0, 100), square("ward", "W2", 100, 0, 100))),
                t -> t.replaceLookup(new AreaLookup("lsoa", "ward", List.of(new AreaLookup.Entry("L1", "W1", "Ward")))),
                t -> t.replaceMembers(
                        new AreaMembers("forum", List.of(new AreaMembers.Entry("F", "Forum", "ward", "W2")))));
        actions.forEach(action -> importAreas("forth " + actions.indexOf(action), action));
        List<Object> forth = everything();
        for (AreaAction action : actions.reversed()) {
            store.undoImport("forth " + actions.indexOf(action));
        }
        actions.reversed().forEach(action -> importAreas("back " + actions.indexOf(action), action));
        assertThat(everything()).isEqualTo(forth);
    }

    @Test
    void theSameAreasAgainChangeNothing() {
        AreaLookup lookup = new AreaLookup("lsoa", "ward", List.of(new AreaLookup.Entry("L1", "W1", null)));
        importAreas("once", t -> t.replaceLookup(lookup));
        String version = store.version();
        importAreas("again", t -> t.replaceLookup(lookup));
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void anIncidentOfAnUndeclaredDatasetIsRefused() {
        try (ImportTransaction transaction = store.beginImport(request("bad", ImportKind.INCIDENTS))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> transaction.replacePublication(month("2024-01"), List.of()))
                    .withMessageContaining("police-street");
        }
    }

    @Test
    void anImportIdIsUsedOnce() {
        importMonth("first", "2024-01", List.of());
        assertThatThrownBy(() -> store.beginImport(request("first", ImportKind.INCIDENTS)))
                .isInstanceOf(StoreException.class);
        importMonth("second", "2024-01", List.of());
    }

    @Test
    void readingGoesOnWhileAnImportIsUnderWay() {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 10, new Random(14)));
        List<Object> before = everything();
        try (ImportTransaction transaction = store.beginImport(request("second", ImportKind.INCIDENTS))) {
            transaction.dataset(POLICE);
            transaction.replacePublication(month("2024-01"), List.of());
            assertThat(everything()).isEqualTo(before);
            assertThat(store.verify()).isEmpty();
            transaction.commit(new ImportSummary(Map.of()));
        }
        assertThat(store.loadSnapshot().columns().rows()).isZero();
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        importMonth("first", "2024-01", randomRows(month("2024-01"), 30, new Random(15)));
        importAreas("wards", t -> t.replaceBoundaries(boundaries(square("ward", "W1", 0, 0, 100))));
        List<Object> before = everything();
        String version = store.version();
        store.close();
        store = openStore();
        assertThat(everything()).isEqualTo(before);
        assertThat(store.version()).isEqualTo(version);
    }
}
