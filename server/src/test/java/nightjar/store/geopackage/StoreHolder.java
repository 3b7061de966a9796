package nightjar.store.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import nightjar.store.Store;

/** Has a store open until its input ends. */
final class StoreHolder {

    private StoreHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (Store store = GeoPackageStore.open(Path.of(arguments[0]))) {
            System.out.println("open");
            while (System.in.read() >= 0) {
                store.version();
            }
        }
    }
}
