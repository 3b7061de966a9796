package nightjar.basemap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finished tiles to draw beneath the data: from a file, or from a server on the internet. */
public sealed interface Basemap extends AutoCloseable permits TileArchive, OnlineTiles {

    TileType type();

    int minZoom();

    int maxZoom();

    /** The line that whoever shows it must show; empty for none. Plain text. */
    String credit();

    @Override
    void close();

    /**
     * Opens what one setting names; what cannot be used is a {@link BasemapException}.
     *
     * @param source an https address with {z}, {x} and {y}, or the path of a PMTiles or MBTiles file
     * @param credit what to show instead of the file's own credit; null to leave it
     */
    static Basemap open(String source, @Nullable String credit) {
        if (source.contains("://")) {
            return OnlineTiles.of(source, credit == null ? "" : credit);
        }
        Path file = Path.of(source);
        String start = start(file);
        if (start.startsWith("PMTiles")) {
            return PmtilesFile.open(file, credit);
        }
        if (start.startsWith("SQLite format 3\0")) {
            return MbtilesFile.open(file, credit);
        }
        throw new BasemapException(file + " is neither a PMTiles nor an MBTiles file");
    }

    private static String start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BasemapException("the background " + file + " cannot be read", e);
        }
    }
}
