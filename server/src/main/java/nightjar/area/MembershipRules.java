package nightjar.area;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentColumns;
import org.jspecify.annotations.Nullable;

/**
 * Which area of each kind each incident belongs to.
 *
 * <p>A kind with imported boundaries goes by geometry ({@link PositionRule}), but kind {@code lsoa} by the source's
 * own code where that says something ({@link LsoaRule}). A kind built from others inherits their membership, so a
 * local authority built from lsoa goes by code too. A row with a place in no area is outside; a row with neither a
 * place nor a code that says something is without location.
 */
public final class MembershipRules {

    private final IncidentColumns columns;
    private final Map<String, RowAreas> areasByKind = new HashMap<>();

    private MembershipRules(IncidentColumns columns) {
        this.columns = columns;
    }

    /** Memberships by kind. */
    public static Map<String, AreaMembership> compute(
            IncidentColumns columns, AreaSources sources, Map<String, AreaLayer> layers) {
        MembershipRules rules = new MembershipRules(columns);
        rules.decideBoundaries(sources);
        for (KindComposition composition : KindComposition.inBuildingOrder(sources)) {
            rules.decide(composition);
        }
        Map<String, AreaMembership> memberships = new HashMap<>();
        layers.forEach((kind, layer) -> memberships.put(kind, rules.membership(layer)));
        return memberships;
    }

    private void decideBoundaries(AreaSources sources) {
        for (AreaLayer layer : sources.boundaries()) {
            if (!layer.kind().equals(AreaKind.LSOA)) {
                areasByKind.put(layer.kind(), PositionRule.apply(columns, layer));
            }
        }
        areasByKind.put(AreaKind.LSOA, LsoaRule.apply(columns, sources, lsoaBoundaries(sources)));
    }

    private static @Nullable AreaLayer lsoaBoundaries(AreaSources sources) {
        return sources.boundaries().stream()
                .filter(layer -> layer.kind().equals(AreaKind.LSOA))
                .findFirst()
                .orElse(null);
    }

    private void decide(KindComposition composition) {
        List<String> codes = composition.parts().stream()
                .map(AreaMembers.Entry::code)
                .sorted()
                .distinct()
                .toList();
        int[] nowhere = PositionRule.outside(columns);
        RowAreas areas = new RowAreas(codes, nowhere, nowhere);
        for (String partKind : composition.partKinds()) {
            RowAreas parts = areasByKind.get(partKind);
            if (parts != null) {
                areas = areas.joined(parts.mapped(codes, targets(composition, parts.codes(), partKind, codes)));
            }
        }
        areasByKind.put(composition.kind(), areas);
    }

    /** For each area of the parts' kind the area it belongs to; the lowest code where it belongs to several. */
    private static int[] targets(
            KindComposition composition, List<String> partCodes, String partKind, List<String> codes) {
        Map<String, String> codeOfPart = new TreeMap<>();
        composition.parts().stream()
                .filter(part -> part.memberKind().equals(partKind))
                .forEach(part -> codeOfPart.merge(part.memberCode(), part.code(), MembershipRules::lower));
        return partCodes.stream()
                .mapToInt(part -> codeOfPart.containsKey(part)
                        ? Collections.binarySearch(codes, codeOfPart.get(part))
                        : AreaMembership.OUTSIDE)
                .toArray();
    }

    private static String lower(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private AreaMembership membership(AreaLayer layer) {
        RowAreas areas = areasByKind.get(layer.kind());
        if (areas == null) {
            throw new IllegalArgumentException("layer " + layer.kind() + " is not made from these sources");
        }
        return areas.within(layer.codes()).membership(layer.kind());
    }
}
