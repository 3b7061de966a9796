package nightjar.ingest.boundary;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nightjar.area.AreaLayer;
import nightjar.area.AreaOrigin;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;

/** Placeholder. */
public final class BoundaryReader {
    private BoundaryReader() {}

    public static AreaLayer read(Path file, String kind, String codeField, String nameField, Consumer<Reject> rejects)
            throws InputException {
        rejects.accept(new Reject(file.toString(), 1, codeField, "placeholder", nameField, ""));
        return new AreaLayer(kind, AreaOrigin.BOUNDARIES, List.of());
    }
}
