package nightjar.area;

import java.util.List;
import java.util.Map;

/**
 * The layers of all kinds, and what was asked for but is not there.
 *
 * @param layers by kind
 */
public record AssembledAreas(Map<String, AreaLayer> layers, List<MissingParts> missing) {

    public AssembledAreas {
        layers = Map.copyOf(layers);
        missing = List.copyOf(missing);
    }

    /**
     * Areas of {@code partKind} that a kind should be built from and that have no shape.
     *
     * @param codes ascending
     */
    public record MissingParts(String kind, String partKind, List<String> codes) {

        public MissingParts {
            codes = List.copyOf(codes);
        }
    }
}
