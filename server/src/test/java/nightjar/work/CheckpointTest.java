package nightjar.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.analysis.grid.CellCounts;
import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.CellShape;
import nightjar.analysis.grid.GridCounts;
import nightjar.analysis.grid.StudyRegion;
import nightjar.geo.BoundingBox;
import nightjar.geo.LonLat;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.WeightedPlaces;
import nightjar.tile.DensityTile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long computations stop when their thread is interrupted, and what they were of can be computed all the same. */
class CheckpointTest {

    private static final BoundingBox BOX = new BoundingBox(370_000, 160_000, 380_000, 170_000);

    private final WeightedPlaces places = places(2_000);

    private static WeightedPlaces places(int count) {
        Random random = new Random(Long.getLong("nightjar.seed", 5));
        WeightedPlaces places = new WeightedPlaces(new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            places.x()[i] = BOX.minX() + random.nextDouble() * BOX.width();
            places.y()[i] = BOX.minY() + random.nextDouble() * BOX.height();
            places.weight()[i] = 1 + random.nextInt(9);
        }
        return places;
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static void assertStopped(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(work).isInstanceOf(AbandonedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aPeakIsFoundLaterByTheSameSurface(Kernel kernel) {
        DensitySurface surface = DensitySurface.of(places, kernel, 500);
        assertStopped(surface::peak);
        assertThat(surface.peak())
                .isEqualTo(DensitySurface.of(places, kernel, 500).peak());
    }

    @ParameterizedTest
    @EnumSource
    void aTileIsPaintedLaterByTheSameSurface(Kernel kernel) {
        Projection projection = GroundProjection.britishNationalGrid();
        LonLat middle = projection.toLonLat(375_000, 165_000);
        DensitySurface surface = DensitySurface.of(places, kernel, 500);
        for (int zoom : new int[] {10, 14}) {
            TileAddress tile = TileAddress.holding(middle.lon(), middle.lat(), zoom);
            assertStopped(() -> DensityTile.values(surface, projection, tile, 256));
            float[] values = DensityTile.values(DensitySurface.of(places, kernel, 500), projection, tile, 256);
            assertThat(DensityTile.values(surface, projection, tile, 256)).containsExactly(values);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRasterStops(Kernel kernel) {
        DensitySurface surface = DensitySurface.of(places, kernel, 500);
        assertStopped(() -> surface.fill(BOX.minX(), BOX.minY(), 100, 100, 100, new double[10_000]));
        assertStopped(() -> surface.fill(BOX.minX(), BOX.minY(), 400, 25, 25, new double[625]));
    }

    @Test
    void aGridStops() {
        StudyRegion region = new StudyRegion() {
            @Override
            public BoundingBox extent() {
                return BOX;
            }

            @Override
            public boolean contains(double x, double y) {
                return BOX.contains(x, y);
            }
        };
        assertStopped(() -> GridCounts.within(region, CellCounts.of(places, new CellLattice(CellShape.HEX, 250))));
    }

    /** However the work goes on, it is over soon after the interrupt: one of the slowest peaks there is. */
    @Test
    void aSlowPeakStopsSoonAfterItHasBegun() throws Exception {
        DensitySurface surface = DensitySurface.of(places(60_000), Kernel.GAUSSIAN, 10_000);
        Thread thread = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(surface::peak).isInstanceOf(AbandonedException.class));
        Thread.sleep(50);
        thread.interrupt();
        thread.join(2_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
