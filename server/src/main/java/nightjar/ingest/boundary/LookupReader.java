package nightjar.ingest.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nightjar.area.AreaLookup;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.jspecify.annotations.Nullable;

/** Reads a lookup between two kinds of area, or from older codes of one kind to current ones, from CSV. */
public final class LookupReader {

    private LookupReader() {}

    /** @param nameField column with the names of the areas of {@code toKind}; null if none */
    public static AreaLookup read(
            Path file,
            String fromKind,
            String fromField,
            String toKind,
            String toField,
            @Nullable String nameField,
            Consumer<Reject> rejects)
            throws InputException {
        Refusal.requireKind(fromKind);
        Refusal.requireKind(toKind);
        List<String> columns = new ArrayList<>(List.of(fromField, toField));
        if (nameField != null) {
            columns.add(nameField);
        }
        CodeTable table = new CodeTable(file, List.of(fromField, toField), rejects);
        Set<AreaLookup.Entry> entries = new LinkedHashSet<>();
        for (List<String> row : table.read(columns)) {
            String name = nameField == null || row.get(2).isEmpty() ? null : row.get(2);
            entries.add(new AreaLookup.Entry(row.get(0), row.get(1), name));
        }
        return new AreaLookup(fromKind, toKind, List.copyOf(entries));
    }
}
