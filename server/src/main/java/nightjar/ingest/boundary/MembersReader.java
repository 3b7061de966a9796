package nightjar.ingest.boundary;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nightjar.area.AreaMembers;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;

/** Placeholder. */
public final class MembersReader {
    private MembersReader() {}

    public static AreaMembers read(Path file, String kind, Consumer<Reject> rejects) throws InputException {
        rejects.accept(new Reject(file.toString(), 1, "", "placeholder", "", ""));
        return new AreaMembers(kind, List.of());
    }
}
