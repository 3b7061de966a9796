package nightjar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileAddressTest {

    /** Reference: the OpenStreetMap wiki's "Slippy map tilenames" gives 51.51202, 0.02435 at zoom 17 as 65544, 43582. */
    @Test
    void findsTheTileOfAPosition() {
        assertThat(TileAddress.holding(0.02435, 51.51202, 17)).isEqualTo(new TileAddress(17, 65544, 43582));
    }

    @Test
    void theCornersOfTheWorldTileAreTheWebMap() {
        TileAddress world = new TileAddress(0, 0, 0);
        assertThat(world.lonAt(0)).isEqualTo(-180);
        assertThat(world.lonAt(1)).isEqualTo(180);
        assertThat(world.latAt(0)).isCloseTo(85.0511287798, within(1e-9));
        assertThat(world.latAt(0.5)).isCloseTo(0, within(1e-12));
    }

    @Test
    void neighboursShareTheirEdge() {
        TileAddress tile = new TileAddress(14, 8084, 5467);
        assertThat(tile.lonAt(1)).isEqualTo(new TileAddress(14, 8085, 5467).lonAt(0));
        assertThat(tile.latAt(1)).isEqualTo(new TileAddress(14, 8084, 5468).latAt(0));
    }

    @Test
    void tilesThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> new TileAddress(-1, 0, 0)).hasMessageContaining("zoom -1");
        assertThatThrownBy(() -> new TileAddress(99, 0, 0)).hasMessageContaining("zoom 99");
        assertThatThrownBy(() -> new TileAddress(3, 8, 0)).hasMessageContaining("3/8/0");
    }
}
