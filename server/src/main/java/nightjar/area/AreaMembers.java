package nightjar.area;

import java.util.List;

/** What the areas of a kind are made of. */
public record AreaMembers(String kind, List<Entry> entries) {

    public AreaMembers {
        entries = List.copyOf(entries);
    }

    /** One member of the area {@code code}: the area {@code memberCode} of the kind {@code memberKind}. */
    public record Entry(String code, String name, String memberKind, String memberCode) {}
}
