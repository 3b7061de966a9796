package nightjar.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default ground must not cost a start of the embedded EPSG database. */
class StartWithoutDatabaseTest {

    @TempDir
    Path folder;

    /** Run in a virtual machine of its own, for only there it shows what is loaded. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        GroundProjection.britishNationalGrid().toGround(-2.36, 51.38);
        System.out.printf("ready after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void theBritishNationalGridLoadsNothingOfTheEpsgDatabase() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        Process start = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartWithoutDatabaseTest.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        int exit = start.waitFor();
        String said = Files.readString(folder.resolve("said.txt"));
        System.out.println("British National Grid " + said.strip());
        assertThat(exit).as(said).isZero();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("org.geotools.referencing"))
                .noneMatch(line -> line.contains("org.hsqldb") || line.contains("javax.naming.InitialContext "));
    }
}
