package nightjar.api;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import nightjar.basemap.Basemap;
import nightjar.basemap.OnlineTiles;
import nightjar.incident.Dataset;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What there is to draw beneath the data, as the page is told.
 *
 * @param loaded the kinds that were imported
 * @param tiles finished tiles, from a file or the internet; null for none
 */
record BackgroundEntry(List<String> loaded, @Nullable Tiles tiles) {

    /**
     * @param address with {z}, {x} and {y}, here or on the internet
     */
    record Tiles(String type, String address, int minZoom, int maxZoom, String credit) {

        static Tiles of(Basemap basemap) {
            String address = basemap instanceof OnlineTiles online ? online.template() : "/tiles/basemap/{z}/{x}/{y}";
            return new Tiles(basemap.type().word(), address, basemap.minZoom(), basemap.maxZoom(), basemap.credit());
        }
    }

    static BackgroundEntry of(Snapshot snapshot, @Nullable Basemap basemap) {
        List<String> loaded = snapshot.background().keySet().stream()
                .sorted()
                .map(BackgroundKind::word)
                .toList();
        return new BackgroundEntry(loaded, basemap == null ? null : Tiles.of(basemap));
    }

    /** The lines that whoever shows the data and what lies beneath them must show. */
    static List<String> credits(Snapshot snapshot, @Nullable Basemap basemap) {
        Stream<String> datasets = snapshot.datasets().stream().map(Dataset::licence);
        Stream<String> layers =
                new TreeMap<>(snapshot.background()).values().stream().map(BackgroundLayer::licence);
        Stream<String> tiles = basemap == null ? Stream.of() : Stream.of(basemap.credit());
        return Stream.of(datasets, layers, tiles)
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
