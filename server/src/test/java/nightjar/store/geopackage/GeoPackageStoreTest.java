package nightjar.store.geopackage;

import java.nio.file.Path;
import nightjar.store.IncidentStoreContract;
import nightjar.store.Store;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageStoreTest extends IncidentStoreContract {

    @TempDir
    Path folder;

    @Override
    protected Store openStore() {
        return GeoPackageStore.open(folder.resolve("store.gpkg"));
    }
}
