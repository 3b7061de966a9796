package nightjar.store;

import static nightjar.store.StoreSamples.month;
import static nightjar.store.StoreSamples.randomRows;
import static nightjar.store.StoreSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** What every store must do with a background. */
public abstract class BackgroundStoreContract {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

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

    private static BackgroundFeature road(String name, double x) {
        LineString ground = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(x, 165_000), new Coordinate(x + 300, 165_400)});
        LineString lonLat = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(-2.4, 51.38), new Coordinate(-2.395, 51.383)});
        return new BackgroundFeature(
                "minor",
                name,
                GEOMETRIES.createMultiLineString(new LineString[] {ground}),
                GEOMETRIES.createMultiLineString(new LineString[] {lonLat}));
    }

    private static BackgroundLayer roads(String licence, BackgroundFeature... features) {
        return new BackgroundLayer(BackgroundKind.ROADS, licence, List.of(features));
    }

    private static BackgroundLayer village() {
        return new BackgroundLayer(
                BackgroundKind.PLACES,
                "",
                List.of(new BackgroundFeature(
                        "village",
                        "Nempnett Thrubwell",
                        GEOMETRIES.createPoint(new Coordinate(353_000, 160_500)),
                        GEOMETRIES.createPoint(new Coordinate(-2.67, 51.34)))));
    }

    private void load(String id, BackgroundLayer layer) {
        try (ImportTransaction transaction = store.beginImport(request(id, ImportKind.BACKGROUND))) {
            transaction.replaceBackground(layer);
            transaction.commit(new ImportSummary(Map.of()));
        }
    }

    private Map<BackgroundKind, BackgroundLayer> background() {
        return store.loadSnapshot().background();
    }

    @Test
    void aBackgroundComesBackAsItWasAlsoAfterOpeningAgain() {
        BackgroundLayer roads = roads("© the council", road("Wells Road", 370_000), road("", 371_000));
        load("roads", roads);
        load("places", village());
        assertThat(background()).isEqualTo(Map.of(BackgroundKind.ROADS, roads, BackgroundKind.PLACES, village()));
        assertThat(store.verify()).isEmpty();
        store.close();
        store = openStore();
        assertThat(background()).isEqualTo(Map.of(BackgroundKind.ROADS, roads, BackgroundKind.PLACES, village()));
    }

    @Test
    void aNewImportReplacesItsKindAndNothingElse() throws ImportConflictException {
        BackgroundLayer before = roads("", road("Old Road", 370_000));
        BackgroundLayer after = roads("", road("New Road", 372_000));
        load("roads", before);
        load("places", village());
        load("again", after);
        assertThat(background()).isEqualTo(Map.of(BackgroundKind.ROADS, after, BackgroundKind.PLACES, village()));
        assertThat(store.verify()).isEmpty();
        store.undoImport("again");
        assertThat(background()).isEqualTo(Map.of(BackgroundKind.ROADS, before, BackgroundKind.PLACES, village()));
        store.undoImport("places");
        store.undoImport("roads");
        assertThat(background()).isEmpty();
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void theSameBackgroundAgainChangesNothingAndAnotherGivesANewVersion() {
        load("roads", roads("", road("A", 370_000)));
        String version = store.version();
        load("same", roads("", road("A", 370_000)));
        assertThat(store.version()).isEqualTo(version);
        load("licence", roads("© somebody", road("A", 370_000)));
        assertThat(store.version()).isNotEqualTo(version);
    }

    @Test
    void whatIsNotCommittedOrIsHeldLeavesNoTrace() {
        load("roads", roads("", road("A", 370_000)));
        Map<BackgroundKind, BackgroundLayer> before = background();
        try (ImportTransaction lost = store.beginImport(request("lost", ImportKind.BACKGROUND))) {
            lost.replaceBackground(roads("", road("B", 370_000)));
        }
        try (ImportTransaction held = store.beginImport(request("held", ImportKind.BACKGROUND))) {
            held.replaceBackground(roads("", road("B", 390_000)));
            held.hold(new ImportSummary(Map.of()));
        }
        assertThat(background()).isEqualTo(before);
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void incidentsStayAsTheyAre() {
        try (ImportTransaction months = store.beginImport(request("first", ImportKind.INCIDENTS))) {
            months.dataset(StoreSamples.POLICE);
            months.replacePublication(month("2024-01"), randomRows(month("2024-01"), 50, new Random(20)));
            months.commit(new ImportSummary(Map.of("accepted", 50L)));
        }
        int[] before = store.loadSnapshot().columns().arrays().place();
        load("roads", roads("", road("A", 370_000)));
        assertThat(store.loadSnapshot().columns().arrays().place()).isEqualTo(before);
    }
}
