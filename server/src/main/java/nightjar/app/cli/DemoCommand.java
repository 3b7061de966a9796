package nightjar.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nightjar.api.ServerSettings;
import nightjar.demo.Demo;
import nightjar.incident.OffenceTaxonomy;
import nightjar.intake.ImportProgress;
import nightjar.store.ImportRecord;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightjar demo}. */
@Command(
        name = "demo",
        description = "Loads made-up incidents of a schematic Bath and North East Somerset, and serves them.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            paramLabel = "S",
            defaultValue = "nightjar-demo.gpkg",
            converter = StoreOption.StoreFile.class,
            description = "the store, a .gpkg file; ${DEFAULT-VALUE} if not given, and used again when it is there")
    private Path store = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "port, 0 for a free one; ${DEFAULT-VALUE} if not given")
    private int port;

    @Option(
            names = "--background",
            paramLabel = "FILE|URL",
            description = "a PMTiles or MBTiles file to draw beneath the data, or the https address of tiles with {z},"
                    + " {x} and {y}; none if not given")
    private @Nullable String background;

    @Option(names = "--no-serve", description = "only load the store")
    private boolean loadOnly;

    @Override
    public Integer call() throws Exception {
        CommandLine command = spec.commandLine();
        ServerSettings settings =
                ServeSettingsFile.EMPTY.with(null, port, background).toServerSettings();
        try (Store opened = GeoPackageStore.open(store)) {
            int loaded = load(opened, command);
            return loaded != ExitCode.OK || loadOnly ? loaded : ServerRun.untilStopped(opened, settings, command);
        }
    }

    private int load(Store opened, CommandLine command) throws Exception {
        ImportProgress progress = ProgressBar.on(command.getErr());
        try {
            Optional<ImportRecord> loaded = Demo.load(opened, OffenceTaxonomy.shipped(), progress);
            ProgressBar.wipe(progress);
            if (loaded.isEmpty()) {
                command.getErr().println("Using the demo in " + store);
                return ExitCode.OK;
            }
            return new SummaryPrinter(command).print(loaded.get());
        } finally {
            ProgressBar.wipe(progress);
        }
    }
}
