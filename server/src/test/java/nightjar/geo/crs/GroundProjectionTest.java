package nightjar.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nightjar.geo.GroundPoint;
import nightjar.geo.LonLat;
import nightjar.geo.Projection;
import org.junit.jupiter.api.Test;

class GroundProjectionTest {

    private static final Projection BRITISH = GroundProjection.britishNationalGrid();

    @Test
    void theSurveysWorkedExampleIsWithinFiveMetres() {
        LonLat expected = new LonLat(1.716075, 52.658006);
        assertThat(Geodesic.metres(BRITISH.toLonLat(651_409.903, 313_177.270), expected))
                .isLessThan(5);
    }

    @Test
    void degreesToGroundAndBackIsTheSamePoint() {
        GroundPoint bath = BRITISH.toGround(-2.36, 51.38);
        LonLat back = BRITISH.toLonLat(bath.x(), bath.y());
        assertThat(back.lon()).isCloseTo(-2.36, within(1e-7));
        assertThat(back.lat()).isCloseTo(51.38, within(1e-7));
    }

    @Test
    void threeHundredMetresAreThreeHundredMetresAtBathAndInShetland() {
        assertThreeHundredMetres(375_000, 164_500);
        assertThreeHundredMetres(447_500, 1_141_500);
    }

    private static void assertThreeHundredMetres(double x, double y) {
        for (int degrees = 0; degrees < 360; degrees += 30) {
            double dx = 300 * Math.cos(Math.toRadians(degrees));
            double dy = 300 * Math.sin(Math.toRadians(degrees));
            assertThat(Geodesic.metres(BRITISH.toLonLat(x, y), BRITISH.toLonLat(x + dx, y + dy)))
                    .as("at %s, %s in direction %d", x, y, degrees)
                    .isCloseTo(300, within(0.3));
        }
    }

    @Test
    void aPointThatIsNoPointBecomesNotANumberAndLeavesItsNeighboursAlone() {
        double[] pairs = {-2.36, 51.38, Double.NaN, 51, -2.36, 51.38};
        BRITISH.toGround(pairs, pairs, 3);
        assertThat(pairs[2]).isNaN();
        assertThat(pairs[4]).isEqualTo(pairs[0]).isCloseTo(374_960, within(100.0));
    }

    @Test
    void anotherGroundIsAProjectedSystemInMetres() throws UnknownCrsException {
        GroundPoint chicago = GroundProjection.ofCode("EPSG:26916").toGround(-87.65, 41.85);
        assertThat(chicago.x()).isCloseTo(446_000, within(1_000.0));
        assertThat(chicago.y()).isCloseTo(4_633_000, within(1_000.0));
    }

    @Test
    void degreesFeetUrlsAndUnknownCodesAreNoGround() {
        for (String code :
                new String[] {"EPSG:4326", "EPSG:2264", "EPSG:999999", "http://example.org", "+init=x", ""}) {
            assertThatThrownBy(() -> GroundProjection.ofCode(code)).as(code).isInstanceOf(UnknownCrsException.class);
        }
    }
}
