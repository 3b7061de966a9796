package nightjar.tile;

import java.util.Map;
import nightjar.background.BackgroundKind;

/** From which zoom on a class of the background is shown, and how important a place is. */
final class BackgroundDetail {

    /** From this zoom on roads carry their names. */
    static final int NAMES_OF_ROADS = 15;

    private static final int SOMEWHERE_NEAR = 13;

    private static final Map<BackgroundKind, Map<String, Integer>> LEAST_ZOOM = Map.of(
            BackgroundKind.ROADS, Map.of("major", 7, "minor", 12, "local", 14, "path", 15),
            BackgroundKind.WATER, Map.of("river", 8, "water", 8, "canal", 12, "stream", 13),
            BackgroundKind.PLACES, Map.of("city", 5, "town", 9, "village", 11, "suburb", 13, "hamlet", 13));

    private static final Map<String, Integer> RANK =
            Map.of("city", 1, "town", 2, "village", 3, "suburb", 4, "hamlet", 5);

    private BackgroundDetail() {}

    static int leastZoom(BackgroundKind kind, String category) {
        return LEAST_ZOOM.getOrDefault(kind, Map.of()).getOrDefault(category, SOMEWHERE_NEAR);
    }

    /** 1 for a city to 5 for a hamlet. */
    static int rank(String category) {
        return RANK.getOrDefault(category, 5);
    }
}
