package nightjar.area;

import java.util.List;

/**
 * Everything about areas that was imported, as it was imported: from this the layers and memberships are made
 * anew after each import, so the order of imports never matters.
 *
 * @param boundaries layers whose boundaries were imported
 */
public record AreaSources(List<AreaLayer> boundaries, List<AreaLookup> lookups, List<AreaMembers> members) {

    public static final AreaSources NONE = new AreaSources(List.of(), List.of(), List.of());

    public AreaSources {
        boundaries = List.copyOf(boundaries);
        lookups = List.copyOf(lookups);
        members = List.copyOf(members);
    }
}
