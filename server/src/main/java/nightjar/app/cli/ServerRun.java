package nightjar.app.cli;

import java.util.concurrent.CountDownLatch;
import nightjar.api.HttpServer;
import nightjar.api.ServerSettings;
import nightjar.incident.OffenceTaxonomy;
import nightjar.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** A server that runs until the process is told to stop. */
final class ServerRun {

    private ServerRun() {}

    /** Serves, says so in one line, and waits; SIGTERM and Ctrl-C close the server first and then the store. */
    static int untilStopped(Store store, ServerSettings settings, CommandLine command) throws InterruptedException {
        HttpServer server = HttpServer.start(store, OffenceTaxonomy.shipped(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            store.close();
        }));
        command.getOut().println("Nightjar is ready at " + server.url());
        command.getOut().flush();
        WarmUp.begin(server);
        // Only the end of the process ends the wait, and the hook closes everything then.
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }
}
