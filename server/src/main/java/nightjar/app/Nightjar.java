package nightjar.app;

import nightjar.app.cli.RootCommand;

/** The program: hands its arguments to the command line and ends with the exit code that it gives. */
public final class Nightjar {

    private Nightjar() {}

    public static void main(String[] args) {
        System.exit(RootCommand.commandLine().execute(args));
    }
}
