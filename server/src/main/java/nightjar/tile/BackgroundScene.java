package nightjar.tile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Roads, water and places on the plane of the web map, where the world is one unit wide and y grows to the south, ready
 * to be cut into tiles. Links of roads are joined, by class for the zooms without names and by class and name for the
 * others. Immutable and thread-safe.
 */
public final class BackgroundScene {

    /** A shape with what a tile says of it. */
    record Item(BackgroundKind kind, String category, String name, Geometry shape) {}

    private static final int BYTES_A_VERTEX = 40;

    private final STRtree withoutRoadNames = new STRtree();
    private final STRtree withRoadNames = new STRtree();
    private int vertices;

    private BackgroundScene() {}

    public static BackgroundScene of(Collection<BackgroundLayer> layers) {
        BackgroundScene scene = new BackgroundScene();
        for (BackgroundLayer layer : layers) {
            List<Item> items = layer.features().stream()
                    .map(feature -> item(layer.kind(), feature))
                    .toList();
            boolean named = layer.kind() != BackgroundKind.ROADS;
            scene.add(joined(items, named), scene.withoutRoadNames);
            scene.add(joined(items, true), scene.withRoadNames);
        }
        scene.withoutRoadNames.build();
        scene.withRoadNames.build();
        return scene;
    }

    private static Item item(BackgroundKind kind, BackgroundFeature feature) {
        return new Item(kind, feature.category(), feature.name(), WebMercator.project(feature.lonLat()));
    }

    private void add(List<Item> items, STRtree tree) {
        for (Item item : items) {
            vertices += item.shape().getNumPoints();
            tree.insert(item.shape().getEnvelopeInternal(), item);
        }
    }

    /** Lines of one class and name as few long lines; everything else as it is. */
    private static List<Item> joined(List<Item> items, boolean named) {
        Map<String, List<Item>> alike = new TreeMap<>();
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            if (item.shape() instanceof Lineal) {
                String key = item.category() + "\n" + (named ? item.name() : "");
                alike.computeIfAbsent(key, fresh -> new ArrayList<>()).add(item);
            } else {
                all.add(item);
            }
        }
        alike.values().stream().flatMap(group -> joinedLines(group, named)).forEach(all::add);
        return all;
    }

    private static Stream<Item> joinedLines(List<Item> group, boolean named) {
        Item first = group.getFirst();
        LineMerger merger = new LineMerger();
        group.forEach(item -> merger.add(item.shape()));
        Collection<?> lines = merger.getMergedLineStrings();
        return lines.stream()
                .map(line -> new Item(first.kind(), first.category(), named ? first.name() : "", (Geometry) line));
    }

    /** What is shown at a zoom in a box of the plane. */
    List<Item> find(Envelope box, int zoom) {
        STRtree tree = zoom < BackgroundDetail.NAMES_OF_ROADS ? withoutRoadNames : withRoadNames;
        List<Item> found = new ArrayList<>();
        for (Object each : tree.query(box)) {
            Item item = (Item) each;
            if (zoom >= BackgroundDetail.leastZoom(item.kind(), item.category())) {
                found.add(item);
            }
        }
        return found;
    }

    /** What it holds in memory, roughly. */
    public long bytes() {
        return 1024 + (long) BYTES_A_VERTEX * vertices;
    }
}
