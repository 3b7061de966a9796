package nightjar.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightjar.incident.IncidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What turns the stored rows of a publication into the rows of its new file.
 *
 * <p>Rows that are identical, as a multiset by fingerprint, are unchanged. Of the others a stored and a new row
 * with the same crime id are a pair, in order when the id is on several; rows without an id are paired in order.
 * A pair is an update; what is left over was removed, or is new.
 *
 * @param unchanged number of rows
 * @param updates stored rows and what they become
 * @param additions rows that are new, in the order of the file
 * @param removals numbers of the stored rows that are gone
 */
public record PublicationDiff(
        int unchanged, List<Update> updates, List<IncidentRecord> additions, List<Integer> removals) {

    /** A row that the store has, as far as the comparison needs it. */
    public record StoredRow(
            int recordId, String fingerprint, @Nullable String crimeId) {}

    /** The stored row {@code recordId} becomes {@code row}. */
    public record Update(int recordId, IncidentRecord row) {}

    private static final String NO_CRIME_ID = "";

    public PublicationDiff {
        updates = List.copyOf(updates);
        additions = List.copyOf(additions);
        removals = List.copyOf(removals);
    }

    public static PublicationDiff between(List<StoredRow> stored, List<IncidentRecord> rows) {
        if (stored.isEmpty()) {
            return new PublicationDiff(0, List.of(), rows, List.of());
        }
        Map<String, Integer> spare = countByFingerprint(stored);
        List<IncidentRecord> changedRows = new ArrayList<>();
        for (IncidentRecord row : rows) {
            if (!takeOne(spare, row.fingerprint())) {
                changedRows.add(row);
            }
        }
        Map<String, Deque<Integer>> replaceable = replaceableByCrimeId(stored, spare);
        return pair(rows.size() - changedRows.size(), changedRows, replaceable);
    }

    public PublicationChange change() {
        return new PublicationChange(additions.size(), updates.size(), unchanged, removals.size());
    }

    private static Map<String, Integer> countByFingerprint(List<StoredRow> stored) {
        Map<String, Integer> counts = HashMap.newHashMap(stored.size());
        for (StoredRow row : stored) {
            counts.merge(row.fingerprint(), 1, Integer::sum);
        }
        return counts;
    }

    private static boolean takeOne(Map<String, Integer> counts, String fingerprint) {
        int left = counts.getOrDefault(fingerprint, 0);
        if (left == 0) {
            return false;
        }
        counts.put(fingerprint, left - 1);
        return true;
    }

    /** The stored rows that no new row equals; of equal stored rows the last ones. */
    private static Map<String, Deque<Integer>> replaceableByCrimeId(
            List<StoredRow> stored, Map<String, Integer> spare) {
        Map<String, Deque<Integer>> byCrimeId = new HashMap<>();
        for (StoredRow row : stored.reversed()) {
            if (takeOne(spare, row.fingerprint())) {
                byCrimeId
                        .computeIfAbsent(key(row.crimeId()), id -> new ArrayDeque<>())
                        .addFirst(row.recordId());
            }
        }
        return byCrimeId;
    }

    private static PublicationDiff pair(
            int unchanged, List<IncidentRecord> changedRows, Map<String, Deque<Integer>> replaceable) {
        List<Update> updates = new ArrayList<>();
        List<IncidentRecord> additions = new ArrayList<>();
        for (IncidentRecord row : changedRows) {
            Integer recordId = replaceable
                    .getOrDefault(key(row.crimeId()), new ArrayDeque<>())
                    .pollFirst();
            if (recordId == null) {
                additions.add(row);
            } else {
                updates.add(new Update(recordId, row));
            }
        }
        List<Integer> removals =
                replaceable.values().stream().flatMap(Deque::stream).sorted().toList();
        return new PublicationDiff(unchanged, updates, additions, removals);
    }

    private static String key(@Nullable String crimeId) {
        return crimeId == null ? NO_CRIME_ID : crimeId;
    }
}
