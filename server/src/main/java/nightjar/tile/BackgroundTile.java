package nightjar.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightjar.background.BackgroundKind;
import nightjar.geo.TileAddress;
import nightjar.tile.BackgroundScene.Item;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts tiles of the background as Mapbox Vector Tiles 2.1: layers {@code roads} (class, name), {@code water} (class,
 * name) and {@code places} (class, name, rank). Shapes are simplified to less than half a pixel of a tile of 256 and
 * reach a little beyond the tile, so that lines meet at its edges. Thread-safe.
 */
public final class BackgroundTile {

    private static final double MARGIN = (double) TileShape.MARGIN / TileShape.EXTENT;

    private BackgroundTile() {}

    /** The tile's bytes; none when nothing is shown on it. */
    public static byte[] encode(BackgroundScene scene, TileAddress tile) {
        TileShape cut = new TileShape(tile);
        Map<BackgroundKind, Map<String, Parts>> layers = new TreeMap<>();
        for (Item item : scene.find(box(tile), tile.z())) {
            Geometry shape = cut.of(item.shape());
            if (!shape.isEmpty()) {
                layers.computeIfAbsent(item.kind(), kind -> new TreeMap<>())
                        .computeIfAbsent(key(item, shape), key -> new Parts(item, new ArrayList<>()))
                        .shapes()
                        .add(shape);
            }
        }
        List<JtsLayer> encoded = new ArrayList<>();
        layers.forEach((kind, parts) -> encoded.add(new JtsLayer(kind.word(), features(parts), TileShape.EXTENT)));
        return encoded.isEmpty() ? new byte[0] : MvtEncoder.encode(new JtsMvt(encoded));
    }

    /** Shapes that a tile says the same of. */
    private record Parts(Item first, List<Geometry> shapes) {

        Geometry joined() {
            Geometry all = first.shape().getFactory().buildGeometry(TileShape.partsOf(shapes));
            all.setUserData(words(first));
            return all;
        }
    }

    private static String key(Item item, Geometry shape) {
        return shape.getDimension() + "\n" + item.category() + "\n" + item.name();
    }

    private static List<Geometry> features(Map<String, Parts> parts) {
        return parts.values().stream().map(Parts::joined).toList();
    }

    private static Map<String, Object> words(Item item) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("class", item.category());
        if (!item.name().isEmpty()) {
            words.put("name", item.name());
        }
        if (item.kind() == BackgroundKind.PLACES) {
            words.put("rank", (long) BackgroundDetail.rank(item.category()));
        }
        return words;
    }

    private static Envelope box(TileAddress tile) {
        double size = 1.0 / (1 << tile.z());
        Envelope box = new Envelope(tile.x() * size, (tile.x() + 1) * size, tile.y() * size, (tile.y() + 1) * size);
        box.expandBy(size * MARGIN);
        return box;
    }
}
