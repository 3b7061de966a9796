package nightjar.ingest.boundary;

import java.util.List;
import nightjar.area.AreaLayer;

/**
 * What a boundary file gave.
 *
 * @param read features in the file
 * @param repaired areas whose rings were invalid and were mended
 * @param notes what else an importer should know, one sentence each
 */
public record BoundaryFile(AreaLayer layer, int read, int repaired, List<String> notes) {

    public BoundaryFile {
        notes = List.copyOf(notes);
    }
}
