package nightjar.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Membership by code: areas of one kind in areas of another, or older codes of a kind to its current ones. */
public record AreaLookup(String fromKind, String toKind, List<Entry> entries) {

    public AreaLookup {
        entries = List.copyOf(entries);
    }

    public record Entry(
            String fromCode, String toCode, @Nullable String toName) {}

    /** Whether it maps older codes of a kind to current ones. */
    public boolean isSuccession() {
        return fromKind.equals(toKind);
    }
}
