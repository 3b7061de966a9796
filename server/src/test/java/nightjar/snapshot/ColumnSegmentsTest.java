package nightjar.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.IncidentRecord;
import nightjar.store.StoreSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnSegmentsTest {

    private static final long SEED = 60_721;

    @TempDir
    Path folder;

    private Path file;
    private ColumnSegments segments;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("store.gpkg.columns");
        segments = new ColumnSegments(file);
    }

    private static IncidentColumns columns(int rows) {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        int id = 1;
        for (IncidentRecord row : StoreSamples.randomRows(StoreSamples.month("2024-01"), rows, new Random(SEED))) {
            builder.add(id++, row);
        }
        return builder.build();
    }

    @Test
    void columnsComeBackAsTheyWere() throws IOException {
        IncidentColumns columns = columns(1_000);
        segments.write("1-a", columns);
        IncidentColumns back = segments.read("1-a").orElseThrow();
        assertThat(back.dictionaries()).isEqualTo(columns.dictionaries());
        assertThat(back.arrays()).usingRecursiveComparison().isEqualTo(columns.arrays());
        assertThat(back.places()).usingRecursiveComparison().isEqualTo(columns.places());
    }

    @Test
    void noIncidentsAreColumnsToo() throws IOException {
        segments.write("1-a", columns(0));
        assertThat(segments.read("1-a").orElseThrow().rows()).isZero();
    }

    @Test
    void aMissingFileIsNotFound() {
        assertThat(segments.read("1-a")).isEmpty();
    }

    @Test
    void anotherVersionIsNotFound() throws IOException {
        segments.write("1-a", columns(10));
        assertThat(segments.read("2-b")).isEmpty();
        segments.write("2-b", columns(20));
        assertThat(segments.read("1-a")).isEmpty();
        assertThat(segments.read("2-b").orElseThrow().rows()).isEqualTo(20);
    }

    @Test
    void anotherFormatIsNotFound() throws IOException {
        Files.writeString(file, "These are no columns. ".repeat(50));
        assertThat(segments.read("1-a")).isEmpty();
    }

    @Test
    void aFileCutAnywhereIsNotFound() throws IOException {
        segments.write("1-a", columns(300));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            int length = i < 300 ? i : random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(segments.read("1-a"))
                    .as("cut to %d bytes, seed %d", length, SEED)
                    .isEmpty();
        }
    }

    @Test
    void aFileThatGrewIsNotFound() throws IOException {
        segments.write("1-a", columns(300));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(segments.read("1-a")).isEmpty();
    }

    @Test
    void aFileWithAByteChangedAnywhereIsNotFound() throws IOException {
        segments.write("1-a", columns(300));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            int at = i < 300 ? i : random.nextInt(whole.length);
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(segments.read("1-a"))
                    .as("byte %d flipped, seed %d", at, SEED)
                    .isEmpty();
        }
    }
}
