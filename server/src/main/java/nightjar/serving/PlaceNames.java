package nightjar.serving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightjar.incident.ColumnArrays;
import nightjar.snapshot.Snapshot;
import nightjar.store.Store;

/**
 * The street names of places: that of the incident which came last on each. Read from the store once for each version
 * of the data. Thread-safe.
 */
public final class PlaceNames {

    private static final long CACHE_BYTES = 32L << 20;
    private static final int BYTES_A_NAME = 100;

    private final Store store;
    private final WorkCache<Map<Integer, String>> names;

    public PlaceNames(WorkPool pool, Store store) {
        this.store = store;
        names = new WorkCache<>(pool, CACHE_BYTES, (key, byPlace) -> weight(byPlace.size()));
    }

    /** However many they are, the names of the present version are kept. */
    private static int weight(int places) {
        return (int) Math.min(512 + (long) BYTES_A_NAME * places, CACHE_BYTES / 2);
    }

    /** By index of the place; those whose source names no street are absent. */
    Map<Integer, String> of(Snapshot snapshot) throws UnanswerableException {
        return names.get(
                new WorkKey(snapshot.version(), ""),
                () -> read(snapshot.columns().arrays()));
    }

    private Map<Integer, String> read(ColumnArrays columns) {
        List<Integer> places = new ArrayList<>();
        List<Integer> records = new ArrayList<>();
        int[] place = columns.place();
        for (int row = 0; row < place.length && place[row] != ColumnArrays.NONE; row++) {
            boolean lastOfItsPlace = row + 1 == place.length || place[row + 1] != place[row];
            if (lastOfItsPlace) {
                places.add(place[row]);
                records.add(columns.recordId()[row]);
            }
        }
        Map<Integer, String> byRecord = store.findStreetNames(records);
        Map<Integer, String> byPlace = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            String name = byRecord.get(records.get(i));
            if (name != null) {
                byPlace.put(places.get(i), name);
            }
        }
        return byPlace;
    }
}
