package nightjar.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nightjar.ingest.Reject;
import nightjar.store.ImportRecord;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;

/** Counts the rows of one import by what became of them, and ends its transaction accordingly. */
final class Tally {

    /** More refused rows than one in so many, and nothing is loaded. */
    private static final int HOLD_SHARE = 20;

    private final ImportTransaction transaction;
    private final Map<String, Long> rejectedByCode = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private long read;
    private long rejected;

    Tally(ImportTransaction transaction) {
        this.transaction = transaction;
    }

    void read(long rows) {
        read += rows;
    }

    void reject(Reject reject) {
        transaction.reject(reject);
        rejectedByCode.merge(reject.code(), 1L, Long::sum);
        rejected++;
    }

    void note(String note) {
        notes.add(note);
    }

    /** Commits, or holds when too much was refused and that was not accepted. */
    ImportRecord end(boolean acceptRejects, SequencedMap<String, Long> outcome, SequencedMap<String, Long> extra) {
        boolean held = !acceptRejects && rejected * HOLD_SHARE > read;
        if (held) {
            note("%,d of %,d rows were refused, more than 5 %%.".formatted(rejected, read));
            outcome.replaceAll((name, rows) -> 0L);
        }
        ImportSummary summary = new ImportSummary(figures(outcome, extra), notes);
        return held ? transaction.hold(summary) : transaction.commit(summary);
    }

    /** In the order of the contract; {@code removed} stands behind {@code rejected}. */
    private SequencedMap<String, Long> figures(SequencedMap<String, Long> outcome, SequencedMap<String, Long> extra) {
        SequencedMap<String, Long> figures = new LinkedHashMap<>();
        figures.put("read", read);
        figures.putAll(outcome);
        figures.remove("removed");
        figures.put("rejected", rejected);
        if (outcome.containsKey("removed")) {
            figures.put("removed", outcome.get("removed"));
        }
        rejectedByCode.forEach((code, rows) -> figures.put("rejected " + code, rows));
        figures.putAll(extra);
        return figures;
    }
}
