package nightjar.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nightjar.snapshot.Snapshot;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;

/**
 * How long an import takes through the command line, a start after it, and the building of a snapshot; and how much
 * memory an incident needs.
 *
 * <p>{@code scripts/bench import ZIP}
 */
public final class ImportAndStart {

    private static final String NIGHTJAR = System.getProperty("nightjar.command", "scripts/nightjar");

    private final Path store;
    private final Path segments;

    private ImportAndStart(Path folder) {
        store = folder.resolve("bench.gpkg");
        segments = folder.resolve("bench.gpkg.columns");
    }

    public static void main(String[] args) throws Exception {
        String input = new Arguments(args).word();
        if (input.isEmpty()) {
            System.err.println("usage: scripts/bench import ZIP");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("nightjar-bench-");
        try {
            new ImportAndStart(folder).run(input);
        } finally {
            delete(folder);
        }
    }

    private void run(String input) throws IOException, InterruptedException {
        finish("--version"); // builds the jar when it is not there
        print("load before", "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        double importing = secondsToFinish("import", "incidents", input, "--store", store.toString());
        double again = secondsToFinish("import", "incidents", input, "--store", store.toString());
        double started = secondsToReady();
        Files.delete(segments);
        double startedWithout = secondsToReady();
        Files.delete(segments);
        try (Store opened = GeoPackageStore.openExisting(store)) {
            printSnapshot(opened, importing);
        }
        print("import again, unchanged", "%.2f s", again);
        print("start until ready", "%.2f s", started);
        print("the same without column segments", "%.2f s", startedWithout);
        print("load after", "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void printSnapshot(Store opened, double importing) throws IOException {
        long start = System.nanoTime();
        opened.loadSnapshot();
        double building = secondsSince(start);
        long before = usedBytes();
        long again = System.nanoTime();
        Snapshot snapshot = opened.loadSnapshot();
        double mapping = secondsSince(again);
        long held = usedBytes() - before;
        int rows = snapshot.columns().rows();
        print("rows", "%.0f", rows);
        print("import, with the start of Java", "%.2f s", importing);
        print("rows a second", "%.0f", rows / importing);
        print("snapshot from the tables, cold", "%.2f s", building);
        print("snapshot from the segments", "%.2f s", mapping);
        print("heap bytes an incident", "%.1f", (double) held / rows);
        print("segment bytes an incident", "%.1f", (double) Files.size(segments) / rows);
        print("store bytes an incident", "%.1f", (double) Files.size(store) / rows);
    }

    private static void print(String what, String format, double value) {
        System.out.printf("%s: " + format + "%n", what, value);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double secondsToFinish(String... arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        finish(arguments);
        return secondsSince(start);
    }

    private static void finish(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("nightjar " + String.join(" ", arguments) + " ended with " + process.exitValue());
        }
    }

    /** Starts a server on a free port and ends it again. */
    private double secondsToReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = command("serve", "--store", store.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the server did not start");
            }
            return secondsSince(start);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(NIGHTJAR));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
