package nightjar.api;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import nightjar.area.AreaLayer;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentFilter;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.SelectionService;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What the store holds: the first thing that the page asks. */
final class MetaEndpoint {

    private record DatasetEntry(String name, String layout, String access, boolean synthetic, String licence) {
        static DatasetEntry of(Dataset dataset) {
            return new DatasetEntry(
                    dataset.name(), dataset.layout(), dataset.access().word(), dataset.synthetic(), dataset.licence());
        }
    }

    private record OffenceEntry(String slug, String label, double harm) {}

    private record GroupEntry(String slug, String label, Collection<String> offences, String note) {}

    private record KindEntry(String kind, int areas) {}

    /**
     * @param extent west, south, east, north in degrees; null when nothing has a place
     * @param focus the same, without the few incidents farthest out
     * @param hasHours whether the hour of any incident is known
     * @param credits the licences that a map must name
     */
    private record Meta(
            String version,
            int incidents,
            List<DatasetEntry> datasets,
            Collection<YearMonth> months,
            double @Nullable [] extent,
            double @Nullable [] focus,
            List<OffenceEntry> offences,
            List<GroupEntry> groups,
            List<String> sources,
            List<String> flags,
            List<KindEntry> areaKinds,
            String groundCrs,
            boolean hasHours,
            BackgroundEntry background,
            List<String> credits) {}

    private final Services services;

    MetaEndpoint(Services services) {
        this.services = services;
    }

    Prepared prepare(Call call) {
        String background = BackgroundEntry.of(
                        call.snapshot(), services.settings().basemap())
                .toString();
        return Prepared.revalidated(background, () -> Answer.json(meta(call.snapshot())));
    }

    private Meta meta(Snapshot snapshot) throws Exception {
        SelectionService.Summary all = services.selections().summarise(snapshot, IncidentFilter.ALL);
        OffenceTaxonomy taxonomy = services.taxonomy();
        return new Meta(
                snapshot.version(),
                all.selection().count(),
                snapshot.datasets().stream().map(DatasetEntry::of).toList(),
                all.byMonth().keySet(),
                LonLatExtent.of(snapshot.columns().places()).orElse(null),
                LonLatExtent.focusOf(snapshot.columns()).orElse(null),
                taxonomy.offences().stream()
                        .map(one -> new OffenceEntry(one.slug(), one.label(), one.harm()))
                        .toList(),
                taxonomy.groups().stream()
                        .map(one -> new GroupEntry(one.slug(), one.label(), one.offences(), one.note()))
                        .toList(),
                snapshot.columns().dictionaries().sources().stream().sorted().toList(),
                snapshot.columns().dictionaries().flags().stream().sorted().toList(),
                kinds(snapshot),
                snapshot.projection().groundCrs(),
                all.selection().withoutTime() < all.selection().count(),
                BackgroundEntry.of(snapshot, services.settings().basemap()),
                BackgroundEntry.credits(snapshot, services.settings().basemap()));
    }

    private static List<KindEntry> kinds(Snapshot snapshot) {
        return new TreeMap<>(snapshot.layers())
                .values().stream()
                        .map((AreaLayer layer) ->
                                new KindEntry(layer.kind(), layer.areas().size()))
                        .toList();
    }
}
