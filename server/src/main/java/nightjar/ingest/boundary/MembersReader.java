package nightjar.ingest.boundary;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nightjar.area.AreaMembers;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;

/** Reads what the areas of a kind are made of: CSV with the columns code, name, member_kind and member_code. */
public final class MembersReader {

    private static final List<String> COLUMNS = List.of("code", "name", "member_kind", "member_code");

    private MembersReader() {}

    public static AreaMembers read(Path file, String kind, Consumer<Reject> rejects) throws InputException {
        Refusal.requireKind(kind);
        Set<AreaMembers.Entry> entries = new LinkedHashSet<>();
        for (List<String> row : new CodeTable(file, COLUMNS, rejects).read(COLUMNS)) {
            Refusal.requireKind(row.get(2));
            entries.add(new AreaMembers.Entry(row.get(0), row.get(1), row.get(2), row.get(3)));
        }
        return new AreaMembers(kind, List.copyOf(entries));
    }
}
