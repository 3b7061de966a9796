package nightjar.area;

import java.util.List;

/** Kinds of area that are built from each other in a circle, so that none of them can be built. */
public final class AreaCycleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AreaCycleException(List<String> kinds) {
        super("areas cannot be built from each other in a circle: " + String.join(" from ", kinds));
    }
}
