package nightjar.store.geopackage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the tests in a Java of its own. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(List<String> jvmOptions, Class<?> mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add(mainClass.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the child has said a word in a line of its own. */
    static void await(Process child, String word) throws IOException {
        BufferedReader said = child.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(word)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the child ended without saying " + word);
        }
    }
}
