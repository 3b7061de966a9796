package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;

/** GDAL's ogr2ogr, which writes files as the world has them; a test that needs it is skipped without it. */
final class Ogr {

    private Ogr() {}

    static Path convert(Path from, Path to, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(List.of(options));
        command.addAll(List.of(to.toString(), from.toString()));
        Path said = Files.createTempFile(to.toAbsolutePath().getParent(), "said", ".txt");
        int exit;
        try {
            exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.out.println("skipped: ogr2ogr is not installed (gdal-bin)");
            Assumptions.abort("ogr2ogr is not installed (gdal-bin)");
            throw e;
        }
        if (exit != 0) {
            throw new IOException(command + ": " + Files.readString(said));
        }
        Files.delete(said);
        return to;
    }

    /** A zip of all files in a folder. */
    static Path zip(Path folder, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
