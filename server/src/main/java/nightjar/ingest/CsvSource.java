package nightjar.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * One text to read: a file, or an entry of a zip. It can be opened more than once.
 *
 * @param name without the folder on this machine; inside a zip the entry's name
 * @param bytes how many bytes {@code opener} gives
 */
public record CsvSource(String name, long bytes, Opener opener) {

    /** Opens the bytes anew. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** The name without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
