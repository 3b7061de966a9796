package nightjar.bench;

import java.util.ArrayList;
import java.util.List;
import nightjar.geo.TileAddress;

/** A window of 1440 by 900 pixels over a map, and the tiles that fill it. */
record MapView(double lon, double lat, int zoom) {

    private static final int TILE_PIXELS = 256;
    private static final double HALF_WIDTH = 720.0 / TILE_PIXELS;
    private static final double HALF_HEIGHT = 450.0 / TILE_PIXELS;

    List<TileAddress> tiles() {
        TileAddress middle = TileAddress.holding(lon, lat, zoom);
        double across = (lon - middle.lonAt(0)) / (middle.lonAt(1) - middle.lonAt(0));
        double down = (lat - middle.latAt(0)) / (middle.latAt(1) - middle.latAt(0));
        List<TileAddress> tiles = new ArrayList<>();
        for (int y = before(down, HALF_HEIGHT); y <= after(down, HALF_HEIGHT); y++) {
            for (int x = before(across, HALF_WIDTH); x <= after(across, HALF_WIDTH); x++) {
                tiles.add(new TileAddress(zoom, middle.x() + x, middle.y() + y));
            }
        }
        return tiles;
    }

    private static int before(double position, double half) {
        return (int) Math.floor(position - half);
    }

    private static int after(double position, double half) {
        return (int) Math.floor(position + half);
    }
}
