package nightjar.app.cli;

import java.nio.file.Path;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --store}, and how to open what it names. */
final class StoreOption {

    @Option(
            names = "--store",
            required = true,
            paramLabel = "S",
            converter = StoreFile.class,
            description = "the store, a .gpkg file")
    private Path store = Path.of("");

    /** Opens the store, making it when it is not there; one that then gets no import is taken away again. */
    Store openToImport() {
        return GeoPackageStore.openToImport(store);
    }

    /** Opens a store that must be there. */
    Store openExisting() {
        return GeoPackageStore.openExisting(store);
    }

    /** A store is a GeoPackage, and says so in its name. */
    static final class StoreFile implements ITypeConverter<Path> {

        private static final String ENDING = ".gpkg";

        @Override
        public Path convert(String name) {
            if (!name.endsWith(ENDING)) {
                throw new TypeConversionException("'" + name + "' is no store: its name must end in " + ENDING);
            }
            return Path.of(name);
        }
    }
}
