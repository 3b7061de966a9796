package nightjar.api;

import java.util.Optional;
import nightjar.incident.PlaceTable;

/** The smallest box of degrees that holds all places: west, south, east, north. */
final class LonLatExtent {

    private LonLatExtent() {}

    /** Empty when there is no place. */
    static Optional<double[]> of(PlaceTable places) {
        if (places.size() == 0) {
            return Optional.empty();
        }
        double[] box = {places.lon()[0], places.lat()[0], places.lon()[0], places.lat()[0]};
        for (int i = 1; i < places.size(); i++) {
            box[0] = Math.min(box[0], places.lon()[i]);
            box[1] = Math.min(box[1], places.lat()[i]);
            box[2] = Math.max(box[2], places.lon()[i]);
            box[3] = Math.max(box[3], places.lat()[i]);
        }
        return Optional.of(box);
    }
}
