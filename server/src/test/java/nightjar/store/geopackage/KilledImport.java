package nightjar.store.geopackage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.store.ImportKind;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;
import nightjar.store.PublicationChange;
import nightjar.store.Store;
import nightjar.store.StoreSamples;

/** The import that {@link KillTest} kills: months that the store has in part, and a ward. */
final class KilledImport {

    static final List<String> MONTHS = List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06");

    static final int ROWS_PER_MONTH = 1_000;

    private KilledImport() {}

    public static void main(String[] arguments) {
        try (Store store = GeoPackageStore.open(Path.of(arguments[0]))) {
            load(store, "killed", publications(Long.parseLong(arguments[1])));
        }
    }

    /** The store before it: two months with other rows. */
    static void prepare(Store store, int rowsPerMonth) {
        Map<Publication, List<IncidentRecord>> months = new LinkedHashMap<>();
        MONTHS.subList(0, 2).forEach(month -> months.put(StoreSamples.month(month), rows(month, 0, rowsPerMonth)));
        load(store, "before", months);
    }

    /** The first month keeps half of what the store has. */
    private static Map<Publication, List<IncidentRecord>> publications(long seed) {
        Map<Publication, List<IncidentRecord>> months = new LinkedHashMap<>();
        MONTHS.forEach(month -> months.put(StoreSamples.month(month), rows(month, seed, ROWS_PER_MONTH)));
        List<IncidentRecord> mixed = rows(MONTHS.getFirst(), 0, ROWS_PER_MONTH / 2);
        mixed.addAll(rows(MONTHS.getFirst(), seed, ROWS_PER_MONTH));
        months.put(StoreSamples.month(MONTHS.getFirst()), mixed);
        return months;
    }

    private static List<IncidentRecord> rows(String month, long seed, int count) {
        return StoreSamples.randomRows(StoreSamples.month(month), count, new Random(31 * seed + month.hashCode()));
    }

    private static void load(Store store, String id, Map<Publication, List<IncidentRecord>> months) {
        try (ImportTransaction transaction = store.beginImport(StoreSamples.request(id, ImportKind.INCIDENTS))) {
            transaction.dataset(StoreSamples.POLICE);
            PublicationChange change = PublicationChange.NONE;
            for (Map.Entry<Publication, List<IncidentRecord>> month : months.entrySet()) {
                change = change.plus(transaction.replacePublication(month.getKey(), month.getValue()));
            }
            transaction.replaceBoundaries(
                    StoreSamples.boundaries(StoreSamples.square("ward", "W of " + id, 0, 0, 100)));
            transaction.commit(new ImportSummary(Map.of("accepted", (long) change.accepted())));
        }
    }
}
