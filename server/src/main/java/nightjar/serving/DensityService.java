package nightjar.serving;

import nightjar.analysis.density.DensitySurface;
import nightjar.geo.GroundPoint;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;
import nightjar.incident.ColumnArrays;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Selection;
import nightjar.incident.WeightedPlaces;
import nightjar.snapshot.Snapshot;
import nightjar.tile.Breaks;
import nightjar.tile.DensityTile;
import nightjar.tile.Legend;

/**
 * Density layers and their tiles. Peak and breaks are found once for each query, and every tile of it is painted
 * with them. Thread-safe.
 */
public final class DensityService {

    private static final long LAYER_BYTES = 128L << 20;
    private static final long TILE_BYTES = 64L << 20;

    /**
     * A finished tile.
     *
     * @param empty nothing is painted on it, and the picture is the one that stands for all empty tiles
     */
    public record PaintedTile(byte[] png, boolean empty) {}

    private final SelectionService selections;
    private final OffenceTaxonomy taxonomy;
    private final WorkCache<DensityLayer> layers;
    private final WorkCache<PaintedTile> tiles;

    public DensityService(WorkPool pool, SelectionService selections, OffenceTaxonomy taxonomy) {
        this.selections = selections;
        this.taxonomy = taxonomy;
        layers = new WorkCache<>(
                pool,
                LAYER_BYTES,
                (key, layer) -> 1024 + 32 * layer.surface().places().size());
        tiles = new WorkCache<>(pool, TILE_BYTES, (key, tile) -> 512 + tile.png().length);
    }

    public DensityLayer layer(Snapshot snapshot, DensityQuery query) throws UnanswerableException {
        WorkKey key = new WorkKey(snapshot.version(), query.canonical());
        DensityLayer ready = layers.find(key).orElse(null);
        if (ready != null) {
            return ready;
        }
        Selection selection = selections.select(snapshot, query.filter());
        return layers.get(key, () -> compute(selection, query));
    }

    private DensityLayer compute(Selection selection, DensityQuery query) throws UnanswerableException {
        WeightedPlaces places = query.weighting().weigh(selection, taxonomy);
        DensitySurface surface = DensitySurface.of(places, query.kernel(), bandwidthMetres(query.bandwidth(), places));
        DensitySurface.Peak peak = surface.peak();
        return new DensityLayer(selection, surface, peak, Breaks.ofPeak(peak.value()), countPlaced(selection));
    }

    /** A rule's answer is kept within the bounds that hold for a bandwidth given in metres. */
    private static double bandwidthMetres(Bandwidth bandwidth, WeightedPlaces places) throws UnanswerableException {
        return switch (bandwidth) {
            case Bandwidth.Fixed fixed -> fixed.metres();
            case Bandwidth.Ruled ruled -> {
                double metres = ruled.rule().metres(places);
                if (!Double.isFinite(metres)) {
                    throw new UnanswerableException(
                            "bandwidth-not-found",
                            "the rule " + ruled.rule().slug()
                                    + " needs more incidents at different places: give a bandwidth in metres");
                }
                yield Math.clamp(metres, Bandwidth.LEAST_METRES, Bandwidth.MOST_METRES);
            }
        };
    }

    private static int countPlaced(Selection selection) {
        int[] place = selection.columns().arrays().place();
        int[] placed = new int[1];
        selection.forEachRow(row -> placed[0] += place[row] == ColumnArrays.NONE ? 0 : 1);
        return placed[0];
    }

    /**
     * Paints a tile.
     *
     * @param legend the layer's own breaks, or others that several layers share
     */
    public PaintedTile tile(
            Snapshot snapshot, DensityQuery query, DensityLayer layer, Legend legend, TileAddress tile, int pixels)
            throws UnanswerableException {
        String canonical = "%s&%s&tile=%s&pixels=%d".formatted(query.canonical(), legend.canonical(), tile, pixels);
        WorkKey key = new WorkKey(snapshot.version(), canonical);
        return tiles.get(key, () -> paint(snapshot, layer, legend, tile, pixels));
    }

    private static PaintedTile paint(
            Snapshot snapshot, DensityLayer layer, Legend legend, TileAddress tile, int pixels) {
        if (legend.breaks().classes() == 0 || !isOnGround(tile, snapshot.projection())) {
            return new PaintedTile(DensityTile.transparent(pixels), true);
        }
        return DensityTile.png(layer.surface(), snapshot.projection(), legend, tile, pixels)
                .map(png -> new PaintedTile(png, false))
                .orElseGet(() -> new PaintedTile(DensityTile.transparent(pixels), true));
    }

    /**
     * Whether the ground CRS reaches all over a tile. Where it does not, the tile is far from the data or so far
     * zoomed out that a pixel is wider than any hotspot, and it stays empty.
     */
    private static boolean isOnGround(TileAddress tile, Projection projection) {
        for (double down = 0; down <= 1; down += 0.5) {
            for (double across = 0; across <= 1; across += 0.5) {
                GroundPoint ground = projection.toGround(tile.lonAt(across), tile.latAt(down));
                if (!Double.isFinite(ground.x()) || !Double.isFinite(ground.y())) {
                    return false;
                }
            }
        }
        return true;
    }
}
