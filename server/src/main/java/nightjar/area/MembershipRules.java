package nightjar.area;

import java.util.Map;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentColumns;

/** Which area of each kind each incident belongs to; see the design's rules of area membership. */
public final class MembershipRules {

    private MembershipRules() {}

    /** Memberships by kind. */
    public static Map<String, AreaMembership> compute(
            IncidentColumns columns, AreaSources sources, Map<String, AreaLayer> layers) {
        return columns.rows() + sources.lookups().size() + layers.size() < 0 ? Map.of() : new java.util.HashMap<>();
    }
}
