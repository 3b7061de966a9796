package nightjar.area;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All areas of one kind.
 *
 * @param areas ascending by code
 * @param licence the licence and attribution that a map of them must show; empty when not known, or when other kinds say
 */
public record AreaLayer(String kind, AreaOrigin origin, List<Area> areas, String licence) {

    /** Areas of which no licence is known. */
    public AreaLayer(String kind, AreaOrigin origin, List<Area> areas) {
        this(kind, origin, areas, "");
    }

    public AreaLayer {
        areas = areas.stream().sorted().toList();
    }

    public AreaLayer withLicence(String text) {
        return new AreaLayer(kind, origin, areas, text);
    }

    public Optional<Area> find(String code) {
        int at = Collections.binarySearch(areas, new Area(kind, code, "", null, null));
        return at < 0 ? Optional.empty() : Optional.of(areas.get(at));
    }

    public List<String> codes() {
        return areas.stream().map(Area::code).toList();
    }
}
