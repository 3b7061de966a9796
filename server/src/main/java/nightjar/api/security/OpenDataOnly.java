package nightjar.api.security;

import java.util.function.Consumer;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.snapshot.Snapshot;

/** Lets a snapshot pass only when everything in it is open; throws {@link DatasetNotOpenException} otherwise. */
public final class OpenDataOnly implements Consumer<Snapshot> {

    @Override
    public void accept(Snapshot snapshot) {
        for (Dataset dataset : snapshot.datasets()) {
            if (dataset.access() != Access.OPEN) {
                throw new DatasetNotOpenException(dataset);
            }
        }
    }
}
