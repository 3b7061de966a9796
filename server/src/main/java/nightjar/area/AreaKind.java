package nightjar.area;

import java.util.Set;
import nightjar.incident.Slug;

/** Names of area kinds: short slugs, because they stand in addresses and file names. */
public final class AreaKind {

    /** The kind whose codes incidents themselves carry. */
    public static final String LSOA = "lsoa";

    /** Words that name map layers other than areas. */
    private static final Set<String> TAKEN = Set.of("density", "incidents", "grid", "zones");

    private AreaKind() {}

    public static boolean isValid(String kind) {
        return Slug.isSlug(kind) && !TAKEN.contains(kind);
    }
}
