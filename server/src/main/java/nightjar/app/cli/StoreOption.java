package nightjar.app.cli;

import java.nio.file.Path;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import picocli.CommandLine.Option;

/** The option {@code --store}, and how to open what it names. */
final class StoreOption {

    private static final String ENDING = ".gpkg";

    @Option(names = "--store", required = true, paramLabel = "S", description = "the store, a .gpkg file")
    private String store = "";

    /** Opens the store, making it when it is not there. */
    Store open() {
        return GeoPackageStore.open(file());
    }

    /** Opens a store that must be there. */
    Store openExisting() {
        return GeoPackageStore.openExisting(file());
    }

    private Path file() {
        return file(store);
    }

    static Path file(String store) {
        if (!store.endsWith(ENDING)) {
            throw new WrongUseException("--store " + store + ": a store is a file whose name ends in " + ENDING);
        }
        return Path.of(store);
    }
}
