package nightjar.basemap;

import java.io.IOException;
import java.nio.file.Path;
import nightjar.geo.TileAddress;

/** A file of tiles. Thread-safe. */
public sealed interface TileArchive extends Basemap permits PmtilesFile, MbtilesFile {

    /** The tile as its type has it, never packed; no bytes when the file has none there. */
    byte[] tile(TileAddress address) throws IOException;

    Path file();

    /** Text that differs when the file was exchanged; part of entity tags. */
    String fingerprint();
}
