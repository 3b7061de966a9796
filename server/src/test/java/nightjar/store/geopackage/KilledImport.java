package nightjar.store.geopackage;

import java.nio.file.Path;
import java.util.ArrayList;
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

    static final String ID = "killed";
    static final List<String> MONTHS = List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06");

    private KilledImport() {}

    public static void main(String[] arguments) {
        try (Store store = GeoPackageStore.open(Path.of(arguments[0]))) {
            System.out.println("begun");
            run(store, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    /** The store before it: two months with other rows. */
    static void prepare(Store store, int rowsPerMonth) {
        Map<Publication, List<IncidentRecord>> months = new LinkedHashMap<>();
        MONTHS.subList(0, 2).forEach(month -> months.put(StoreSamples.month(month), rows(month, 0, rowsPerMonth)));
        load(store, "before", months);
    }

    static void run(Store store, long seed, int rowsPerMonth) {
        load(store, ID, publications(seed, rowsPerMonth));
    }

    /** The first month keeps half of what the store has. */
    static Map<Publication, List<IncidentRecord>> publications(long seed, int rowsPerMonth) {
        Map<Publication, List<IncidentRecord>> months = new LinkedHashMap<>();
        MONTHS.forEach(month -> months.put(StoreSamples.month(month), rows(month, seed, rowsPerMonth)));
        List<IncidentRecord> mixed =
                new ArrayList<>(rows(MONTHS.getFirst(), 0, rowsPerMonth).subList(0, rowsPerMonth / 2));
        mixed.addAll(rows(MONTHS.getFirst(), seed, rowsPerMonth));
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
