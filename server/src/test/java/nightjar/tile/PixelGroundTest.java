package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import nightjar.geo.GroundPoint;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;
import nightjar.geo.crs.GroundProjection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelGroundTest {

    private static final Projection BRITISH = GroundProjection.britishNationalGrid();

    /** Metres, at Bath and in Shetland; the tolerance is a thousandth of a millimetre at zoom 10 and above. */
    @ParameterizedTest
    @CsvSource({
        "6, 256, 1e-3",
        "8, 256, 1e-4",
        "9, 512, 1e-5",
        "10, 256, 1e-6",
        "10, 512, 1e-6",
        "14, 256, 1e-6",
        "18, 512, 1e-6"
    })
    void interpolatedPixelCentresAreWhereTheProjectionPutsThem(int z, int pixels, double toleranceMetres) {
        for (double[] place : new double[][] {{-2.36, 51.38}, {-1.2, 60.2}}) {
            TileAddress tile = TileAddress.holding(place[0], place[1], z);
            PixelGround ground = PixelGround.of(BRITISH, tile, pixels);
            double worst = 0;
            for (int row = 0; row < pixels; row += 5) {
                for (int column = 0; column < pixels; column += 5) {
                    GroundPoint centre =
                            BRITISH.toGround(tile.lonAt((column + 0.5) / pixels), tile.latAt((row + 0.5) / pixels));
                    double dx = ground.x(column, row) - centre.x();
                    double dy = ground.y(column, row) - centre.y();
                    worst = Math.max(worst, Math.hypot(dx, dy));
                }
            }
            assertThat(worst).as("%s", tile).isLessThan(toleranceMetres);
        }
    }
}
