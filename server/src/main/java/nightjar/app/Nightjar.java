package nightjar.app;

import nightjar.app.cli.RootCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program: hands its arguments to the command line and ends with the exit code that it gives. */
public final class Nightjar {

    private Nightjar() {}

    public static void main(String[] args) {
        // GeoTools and Caffeine log through java.util.logging, which would write to the terminal past our settings.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(RootCommand.commandLine().execute(args));
    }
}
