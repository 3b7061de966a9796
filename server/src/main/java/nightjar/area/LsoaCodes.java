package nightjar.area;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The codes of kind {@code lsoa} that are in use, and which of them a source's code stands for.
 *
 * <p>In use are the codes of the imported boundaries, those that a succession lookup leads to, and those that
 * other kinds are built from. A code with boundaries stands for itself; an older one for its successors; any other
 * code in use for itself.
 */
final class LsoaCodes {

    private final List<String> codes;
    private final Map<String, int[]> standsFor = new HashMap<>();

    LsoaCodes(AreaSources sources, @Nullable AreaLayer layer) {
        List<String> withBoundaries = layer == null ? List.of() : layer.codes();
        Map<String, NavigableSet<String>> successors = successors(sources);
        NavigableSet<String> inUse = new TreeSet<>(withBoundaries);
        successors.values().forEach(inUse::addAll);
        partCodes(sources).stream()
                .filter(code -> !successors.containsKey(code))
                .forEach(inUse::add);
        codes = List.copyOf(inUse);
        codes.forEach(code -> standsFor.put(code, indexes(List.of(code))));
        successors.forEach((code, children) -> standsFor.put(code, indexes(children)));
        withBoundaries.forEach(code -> standsFor.put(code, indexes(List.of(code))));
    }

    private static Map<String, NavigableSet<String>> successors(AreaSources sources) {
        Map<String, NavigableSet<String>> successors = new HashMap<>();
        sources.lookups().stream()
                .filter(lookup -> lookup.isSuccession() && lookup.fromKind().equals(AreaKind.LSOA))
                .flatMap(lookup -> lookup.entries().stream())
                .forEach(entry -> successors
                        .computeIfAbsent(entry.fromCode(), code -> new TreeSet<>())
                        .add(entry.toCode()));
        return successors;
    }

    private static List<String> partCodes(AreaSources sources) {
        List<String> codes = new ArrayList<>();
        for (KindComposition composition : KindComposition.inBuildingOrder(sources)) {
            composition.parts().stream()
                    .filter(part -> part.memberKind().equals(AreaKind.LSOA))
                    .forEach(part -> codes.add(part.memberCode()));
        }
        return codes;
    }

    private int[] indexes(Iterable<String> some) {
        List<Integer> indexes = new ArrayList<>();
        some.forEach(code -> indexes.add(Collections.binarySearch(codes, code)));
        return indexes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** All codes in use, ascending. */
    List<String> inUse() {
        return codes;
    }

    /** What a source's code stands for, as indexes of {@link #inUse()}, ascending; empty when it says nothing. */
    int[] standsFor(String sourceCode) {
        return standsFor.getOrDefault(sourceCode, new int[0]);
    }
}
