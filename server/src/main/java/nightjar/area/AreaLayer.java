package nightjar.area;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All areas of one kind.
 *
 * @param areas ascending by code
 */
public record AreaLayer(String kind, AreaOrigin origin, List<Area> areas) {

    public AreaLayer {
        areas = areas.stream().sorted().toList();
    }

    public Optional<Area> find(String code) {
        int at = Collections.binarySearch(areas, new Area(kind, code, "", null, null));
        return at < 0 ? Optional.empty() : Optional.of(areas.get(at));
    }

    public List<String> codes() {
        return areas.stream().map(Area::code).toList();
    }
}
