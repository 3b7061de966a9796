package nightjar.store.geopackage;

import java.nio.file.Path;
import nightjar.store.BackgroundStoreContract;
import nightjar.store.Store;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageBackgroundTest extends BackgroundStoreContract {

    @TempDir
    Path folder;

    @Override
    protected Store openStore() {
        return GeoPackageStore.open(folder.resolve("store.gpkg"));
    }
}
