package nightjar.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nightjar.area.AreaLayer;
import nightjar.background.BackgroundLayer;
import nightjar.incident.Dataset;
import nightjar.incident.DatasetCounts;
import nightjar.snapshot.Snapshot;

/** What was imported: every dataset with its counts and months, every kind of area with where it comes from. */
final class DatasetsEndpoint {

    private record DatasetEntry(
            String name,
            String layout,
            String access,
            boolean synthetic,
            String licence,
            int incidents,
            int withoutLocation,
            int withoutTime,
            SortedMap<YearMonth, Integer> months) {

        static DatasetEntry of(Dataset dataset, DatasetCounts counts) {
            return new DatasetEntry(
                    dataset.name(),
                    dataset.layout(),
                    dataset.access().word(),
                    dataset.synthetic(),
                    dataset.licence(),
                    counts.incidents(),
                    counts.withoutLocation(),
                    counts.withoutTime(),
                    counts.months());
        }
    }

    private record KindEntry(String kind, int areas, String origin, String licence) {
        static KindEntry of(AreaLayer layer) {
            return new KindEntry(
                    layer.kind(),
                    layer.areas().size(),
                    layer.origin().name().toLowerCase(Locale.ROOT),
                    layer.licence());
        }
    }

    private record LayerEntry(String kind, int features, String licence) {
        static LayerEntry of(BackgroundLayer layer) {
            return new LayerEntry(layer.kind().word(), layer.features().size(), layer.licence());
        }
    }

    private record Held(
            String version, List<DatasetEntry> datasets, List<KindEntry> areaKinds, List<LayerEntry> background) {}

    Prepared prepare(Call call) {
        return Prepared.revalidated("", () -> Answer.json(held(call.snapshot())));
    }

    private static Held held(Snapshot snapshot) {
        Map<String, DatasetCounts> counts = DatasetCounts.of(snapshot.columns());
        return new Held(
                snapshot.version(),
                snapshot.datasets().stream()
                        .map(one -> DatasetEntry.of(one, counts.getOrDefault(one.name(), DatasetCounts.NONE)))
                        .toList(),
                layers(snapshot).map(KindEntry::of).toList(),
                background(snapshot).map(LayerEntry::of).toList());
    }

    private static Stream<AreaLayer> layers(Snapshot snapshot) {
        return new TreeMap<>(snapshot.layers()).values().stream();
    }

    private static Stream<BackgroundLayer> background(Snapshot snapshot) {
        return new TreeMap<>(snapshot.background()).values().stream();
    }

    /** The licences that a map of all of this must name, each once. */
    static List<String> credits(Snapshot snapshot) {
        return Stream.of(
                        snapshot.datasets().stream().map(Dataset::licence),
                        layers(snapshot).map(AreaLayer::licence),
                        background(snapshot).map(BackgroundLayer::licence))
                .flatMap(licences -> licences)
                .filter(licence -> !licence.isEmpty())
                .distinct()
                .toList();
    }
}
