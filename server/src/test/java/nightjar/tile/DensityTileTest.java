package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.GroundPoint;
import nightjar.geo.LonLat;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DensityTileTest {

    private static final long SEED = Long.getLong("nightjar.seed", 11);
    private static final Projection BRITISH = GroundProjection.britishNationalGrid();
    private static final double TOLERANCE = 0.005;

    /** The south-east corner of a tile of zoom 10 near Bath, so that tiles of every zoom meet there. */
    private static final TileAddress BY_BATH = TileAddress.holding(-2.36, 51.38, 10);

    private static final LonLat CORNER = new LonLat(BY_BATH.lonAt(1), BY_BATH.latAt(1));

    static Stream<Arguments> layers() {
        return Stream.of(Kernel.values()).flatMap(DensityTileTest::layers);
    }

    private static Stream<Arguments> layers(Kernel kernel) {
        return Stream.of(30.0, 300.0, 1200.0, 10_000.0)
                .flatMap(h -> Stream.of("lone", "ring", "dense").map(spread -> Arguments.of(kernel, h, spread)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void pixelsAreWithinHalfAPercentOfThePeakOnBothSidesOfEveryEdge(Kernel kernel, double h, String spread) {
        DensitySurface surface = DensitySurface.of(places(spread, h), kernel, h);
        for (int z = 10; z <= 18; z++) {
            TileAddress northWest = TileAddress.holding(CORNER.lon() - 1e-7, CORNER.lat() + 1e-7, z);
            for (int side = 0; side < 4; side++) {
                check(surface, new TileAddress(z, northWest.x() + (side & 1), northWest.y() + (side >> 1)), 256);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void soAreDoubledPixelsAndLowZooms(Kernel kernel) {
        DensitySurface surface = DensitySurface.of(places("dense", 300), kernel, 300);
        check(surface, TileAddress.holding(CORNER.lon() - 1e-7, CORNER.lat(), 14), 512);
        for (int z = 6; z < 10; z++) {
            check(surface, TileAddress.holding(CORNER.lon(), CORNER.lat(), z), 256);
        }
    }

    /** One incident just off the corner; or many whose rims all meet there; or a few hundred around it. */
    private static WeightedPlaces places(String spread, double h) {
        GroundPoint corner = BRITISH.toGround(CORNER.lon(), CORNER.lat());
        Random random = new Random(SEED);
        int n = spread.equals("lone") ? 1 : 400;
        WeightedPlaces places = new WeightedPlaces(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            boolean ring = spread.equals("ring");
            double scale = n == 1 ? 0.3 * h : 3 * h * (i % 2 == 0 ? 1 : 0.2);
            places.x()[i] = corner.x() + (ring ? h * Math.cos(angle) : random.nextGaussian() * scale);
            places.y()[i] = corner.y() + (ring ? h * Math.sin(angle) : random.nextGaussian() * scale);
            places.weight()[i] = ring ? 1 : 1 + random.nextInt(5);
        }
        return places;
    }

    /** The edge pixels of a tile and a sample of the others against the exact value at the projected pixel centre. */
    private static void check(DensitySurface surface, TileAddress tile, int pixels) {
        float[] values = DensityTile.values(surface, BRITISH, tile, pixels);
        double peak = surface.peak().value();
        double worst = 0;
        Random random = new Random(SEED);
        for (int i = 0; i < 4 * 60 + 500; i++) {
            int along = random.nextInt(pixels);
            int column = i < 60 ? 0 : i < 120 ? pixels - 1 : along;
            int row = i < 120 ? along : i < 180 ? 0 : i < 240 ? pixels - 1 : random.nextInt(pixels);
            GroundPoint centre =
                    BRITISH.toGround(tile.lonAt((column + 0.5) / pixels), tile.latAt((row + 0.5) / pixels));
            double exact = surface.valueAt(centre.x(), centre.y());
            worst = Math.max(worst, Math.abs(values[row * pixels + column] - exact) / peak);
        }
        assertThat(worst)
                .as("%s, h %s, %s, %s px, seed %s", surface.kernel(), surface.bandwidthMetres(), tile, pixels, SEED)
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void pngHasTheColourOfEachValuesClass() throws IOException {
        DensitySurface surface = DensitySurface.of(places("dense", 300), Kernel.QUARTIC, 300);
        Breaks breaks = Breaks.ofPeak(surface.peak().value());
        TileAddress tile = TileAddress.holding(CORNER.lon() - 1e-7, CORNER.lat() + 1e-7, 14);
        float[] values = DensityTile.values(surface, BRITISH, tile, 256);

        byte[] png = DensityTile.png(surface, BRITISH, new Legend(breaks, ColourRamp.VIRIDIS), tile, 256)
                .orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        for (int i = 0; i < values.length; i++) {
            int classIndex = breaks.classOf(values[i]);
            int row = i / 256;
            int expected = classIndex < 0 ? 0 : ColourRamp.VIRIDIS.argb(classIndex, breaks.classes());
            assertThat(image.getRGB(i % 256, row)).isEqualTo(expected);
        }
    }

    @Test
    void aTileFarFromEveryIncidentIsEmpty() {
        DensitySurface surface = DensitySurface.of(places("dense", 300), Kernel.QUARTIC, 300);
        Breaks breaks = Breaks.ofPeak(surface.peak().value());
        TileAddress shetland = TileAddress.holding(-1.2, 60.2, 14);

        assertThat(DensityTile.png(surface, BRITISH, new Legend(breaks, ColourRamp.VIRIDIS), shetland, 256))
                .isEmpty();
    }

    /** A bandwidth on the ground, measured from the pixels, at two latitudes whose map scales differ by 20 %. */
    @Test
    void threeHundredMetresAreThreeHundredMetresAtBathAndInShetland() {
        for (LonLat place : new LonLat[] {new LonLat(-2.36, 51.38), new LonLat(-1.2, 60.2)}) {
            GroundPoint ground = BRITISH.toGround(place.lon(), place.lat());
            WeightedPlaces one =
                    new WeightedPlaces(new double[] {ground.x()}, new double[] {ground.y()}, new double[] {1});
            DensitySurface surface = DensitySurface.of(one, Kernel.UNIFORM, 300);
            double radius = Math.sqrt(paintedSquareMetres(surface, place) / Math.PI);
            assertThat(Math.abs(radius - 300)).as("radius at %s", place).isLessThan(0.3);
        }
    }

    /** The area of the pixels above 0, each of its own size on the ellipsoid-free ground of the projection. */
    private static double paintedSquareMetres(DensitySurface surface, LonLat place) {
        TileAddress middle = TileAddress.holding(place.lon(), place.lat(), 15);
        double area = 0;
        for (int x = middle.x() - 1; x <= middle.x() + 1; x++) {
            for (int y = middle.y() - 1; y <= middle.y() + 1; y++) {
                TileAddress tile = new TileAddress(15, x, y);
                int painted = 0;
                for (float value : DensityTile.values(surface, BRITISH, tile, 512)) {
                    painted += value > 0 ? 1 : 0;
                }
                area += painted / (512.0 * 512.0) * squareMetres(tile);
            }
        }
        return area;
    }

    private static double squareMetres(TileAddress tile) {
        double[][] corner = new double[4][];
        for (int i = 0; i < 4; i++) {
            int right = i == 1 || i == 2 ? 1 : 0;
            GroundPoint point = BRITISH.toGround(tile.lonAt(right), tile.latAt(i >> 1));
            corner[i] = new double[] {point.x(), point.y()};
        }
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            double[] a = corner[i];
            double[] b = corner[(i + 1) % 4];
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(twice) / 2;
    }
}
