package nightjar.api;

import java.util.List;
import java.util.stream.Stream;
import nightjar.background.BackgroundKind;
import nightjar.basemap.Basemap;
import nightjar.basemap.OnlineTiles;
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

    /** The licence lines of the data and the credit of the tiles beneath them, each once. */
    static List<String> credits(Snapshot snapshot, @Nullable Basemap basemap) {
        Stream<String> tiles =
                basemap == null || basemap.credit().isEmpty() ? Stream.of() : Stream.of(basemap.credit());
        return Stream.concat(DatasetsEndpoint.credits(snapshot).stream(), tiles)
                .distinct()
                .toList();
    }
}
