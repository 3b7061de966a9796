package nightjar.store.geopackage;

import java.nio.file.Path;
import nightjar.store.Store;
import nightjar.store.StoreException;

/** The embedded store. */
public final class GeoPackageStore {

    private GeoPackageStore() {}

    /** Opens a store, making it when the file does not exist; waits up to 5 s for another process to let go. */
    public static Store open(Path file) {
        throw new StoreException("stub " + file);
    }

    /** Opens a store that exists; a missing file is a {@link StoreException} that says so. */
    public static Store openExisting(Path file) {
        throw new StoreException("stub " + file);
    }
}
