package nightjar.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nightjar.area.AssembledAreas.MissingParts;

/**
 * Makes the layers of all kinds from what was imported: boundaries as they are, other kinds by dissolving.
 *
 * <p>Kinds may be built from kinds that are themselves built (forum from ward, ward from lsoa). A circle throws
 * {@link AreaCycleException}. A part that is not there leaves its area smaller, or without a shape, and is listed.
 */
public final class AreaAssembler {

    private final Map<String, AreaLayer> layers = new HashMap<>();
    private final Map<String, Map<String, Area>> areasByCode = new HashMap<>();
    private final List<MissingParts> missing = new ArrayList<>();

    private AreaAssembler() {}

    /** Layers by kind. */
    public static Map<String, AreaLayer> assemble(AreaSources sources) {
        return assembleAll(sources).layers();
    }

    public static AssembledAreas assembleAll(AreaSources sources) {
        AreaAssembler assembler = new AreaAssembler();
        sources.boundaries().forEach(assembler::keep);
        KindComposition.inBuildingOrder(sources).forEach(composition -> assembler.keep(assembler.build(composition)));
        return new AssembledAreas(assembler.layers, assembler.missing);
    }

    /** Refuses sources that build kinds from each other in a circle, without building anything. */
    public static void refuseCircles(AreaSources sources) {
        KindComposition.inBuildingOrder(sources);
    }

    private void keep(AreaLayer layer) {
        Map<String, Area> byCode = new HashMap<>();
        layer.areas().forEach(area -> byCode.put(area.code(), area));
        layers.put(layer.kind(), layer);
        areasByCode.put(layer.kind(), byCode);
    }

    private AreaLayer build(KindComposition composition) {
        Map<String, List<AreaMembers.Entry>> partsByCode = new LinkedHashMap<>();
        for (AreaMembers.Entry part : composition.parts()) {
            partsByCode.computeIfAbsent(part.code(), code -> new ArrayList<>()).add(part);
        }
        List<Area> areas = partsByCode.values().parallelStream()
                .map(parts -> dissolve(composition.kind(), parts))
                .toList();
        listMissing(composition);
        return new AreaLayer(composition.kind(), composition.origin(), areas);
    }

    private Area dissolve(String kind, List<AreaMembers.Entry> parts) {
        List<Area> shapes = parts.stream()
                .map(this::shapeOf)
                .flatMap(List::stream)
                .distinct()
                .toList();
        AreaMembers.Entry first = parts.getFirst();
        return new Area(
                kind,
                first.code(),
                first.name(),
                AreaShapes.union(shapes.stream().map(Area::ground).toList()),
                AreaShapes.union(shapes.stream().map(Area::lonLat).toList()));
    }

    /** The part with a shape, or nothing. */
    private List<Area> shapeOf(AreaMembers.Entry part) {
        Area area = areasByCode.getOrDefault(part.memberKind(), Map.of()).get(part.memberCode());
        return area == null || area.ground() == null ? List.of() : List.of(area);
    }

    private void listMissing(KindComposition composition) {
        Map<String, SortedSet<String>> codesByKind = new TreeMap<>();
        for (AreaMembers.Entry part : composition.parts()) {
            if (shapeOf(part).isEmpty()) {
                codesByKind
                        .computeIfAbsent(part.memberKind(), kind -> new TreeSet<>())
                        .add(part.memberCode());
            }
        }
        codesByKind.forEach(
                (kind, codes) -> missing.add(new MissingParts(composition.kind(), kind, List.copyOf(codes))));
    }
}
