package nightjar.serving;

import java.util.function.Consumer;
import nightjar.snapshot.Snapshot;
import nightjar.store.Store;

/**
 * The snapshot that new requests start on. A request takes it once and keeps it to its end, so a swap never
 * changes an answer half-way. Thread-safe.
 */
public final class LiveSnapshot {

    private final Store store;
    private final Consumer<Snapshot> admission;
    private volatile Snapshot current;

    /**
     * Loads the first snapshot.
     *
     * @param admission throws for a snapshot that must not be served
     */
    public LiveSnapshot(Store store, Consumer<Snapshot> admission) {
        this.store = store;
        this.admission = admission;
        current = load(store, admission);
    }

    private static Snapshot load(Store store, Consumer<Snapshot> admission) {
        Snapshot snapshot = store.loadSnapshot();
        admission.accept(snapshot);
        return snapshot;
    }

    public Snapshot current() {
        return current;
    }

    /** Takes up what the store holds now; what must not be served leaves the old snapshot in place and throws. */
    public synchronized void reload() {
        if (!store.version().equals(current.version())) {
            current = load(store, admission);
        }
    }
}
