package nightjar.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nightjar.api.ServerSettings;
import nightjar.api.security.LoopbackHosts;
import nightjar.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightjar serve}. */
@Command(
        name = "serve",
        description = "Serves a store on this machine until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--new",
            description =
                    "make the store when it is not there, to import through the browser; it is taken away again when"
                            + " nothing was imported")
    private boolean mayMake;

    @Option(names = "--host", paramLabel = "H", description = "loopback name or address; 127.0.0.1 if not given")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "port, 0 for a free one; 8080 if not given")
    private @Nullable Integer port;

    @Option(
            names = "--background",
            paramLabel = "FILE|URL",
            description = "a PMTiles or MBTiles file to draw beneath the data, or the https address of tiles with {z},"
                    + " {x} and {y}; none if not given")
    private @Nullable String background;

    @Option(names = "--config", paramLabel = "F", description = "YAML or JSON file with settings")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = settings();
        LoopbackHosts.resolve(settings.host()); // wrong use is told before the store is opened
        try (Store opened = mayMake ? store.openToImport() : store.openExisting()) {
            return ServerRun.untilStopped(opened, settings, spec.commandLine());
        }
    }

    private ServerSettings settings() throws IOException {
        ServeSettingsFile file = config == null ? ServeSettingsFile.EMPTY : ServeSettingsFile.read(config);
        return file.with(host, port, background).toServerSettings();
    }
}
