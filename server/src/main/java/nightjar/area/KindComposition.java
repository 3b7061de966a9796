package nightjar.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a kind without boundaries of its own is built from: a members file, or a lookup read as one.
 *
 * <p>A members file goes before lookups; among several lookups to one kind the one from {@code lsoa} is used, else
 * the one whose kind comes first in the alphabet, so that the order of imports does not matter.
 */
record KindComposition(String kind, AreaOrigin origin, List<AreaMembers.Entry> parts) {

    /** Compositions of all kinds that need one, each after those that it is built from. */
    static List<KindComposition> inBuildingOrder(AreaSources sources) {
        Map<String, KindComposition> byKind = byKind(sources);
        SequencedSet<KindComposition> ordered = new LinkedHashSet<>();
        for (KindComposition composition : byKind.values()) {
            composition.addAfterItsParts(byKind, new ArrayList<>(), ordered);
        }
        return List.copyOf(ordered);
    }

    Set<String> partKinds() {
        return parts.stream().map(AreaMembers.Entry::memberKind).collect(Collectors.toCollection(TreeSet::new));
    }

    private void addAfterItsParts(
            Map<String, KindComposition> byKind, List<String> path, SequencedSet<KindComposition> ordered) {
        boolean circle = path.contains(kind);
        path.add(kind);
        if (circle) {
            throw new AreaCycleException(path.subList(path.indexOf(kind), path.size()));
        }
        for (String partKind : partKinds()) {
            KindComposition part = byKind.get(partKind);
            if (part != null && !ordered.contains(part)) {
                part.addAfterItsParts(byKind, path, ordered);
            }
        }
        path.removeLast();
        ordered.add(this);
    }

    private static Map<String, KindComposition> byKind(AreaSources sources) {
        Map<String, KindComposition> byKind = new TreeMap<>();
        for (AreaMembers members : sources.members()) {
            byKind.put(members.kind(), new KindComposition(members.kind(), AreaOrigin.MEMBERS, members.entries()));
        }
        sources.lookups().stream()
                .filter(lookup -> !lookup.isSuccession())
                .sorted(Comparator.comparing(
                                (AreaLookup lookup) -> !lookup.fromKind().equals(AreaKind.LSOA))
                        .thenComparing(AreaLookup::fromKind))
                .forEach(lookup -> byKind.putIfAbsent(lookup.toKind(), of(lookup)));
        sources.boundaries().forEach(layer -> byKind.remove(layer.kind()));
        return byKind;
    }

    private static KindComposition of(AreaLookup lookup) {
        List<AreaMembers.Entry> parts = lookup.entries().stream()
                .map(entry -> new AreaMembers.Entry(entry.toCode(), nameOf(entry), lookup.fromKind(), entry.fromCode()))
                .toList();
        return new KindComposition(lookup.toKind(), AreaOrigin.LOOKUP, parts);
    }

    private static String nameOf(AreaLookup.Entry entry) {
        return entry.toName() == null ? entry.toCode() : entry.toName();
    }
}
