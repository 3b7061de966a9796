package nightjar.ingest.boundary;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Mends invalid rings with JTS's {@link GeometryFixer}, unless that would change the area noticeably. */
final class RingRepair {

    /** Largest change of the area that still counts as mending, as a share of the area. */
    private static final double TOLERATED_CHANGE = 0.01;

    /** @param repaired whether the shape is not as it was */
    record Mended(Outline outline, boolean repaired) {}

    private RingRepair() {}

    static Mended mend(Geometry shape) {
        if (shape.isValid()) {
            return new Mended(new Outline.Shape(shape), false);
        }
        Geometry fixed = GeometryFixer.fix(shape);
        double change = Math.abs(fixed.getArea() - shape.getArea());
        if (fixed.isEmpty() || !(change <= TOLERATED_CHANGE * shape.getArea())) {
            Flaw flaw =
                    new Flaw("invalid-rings", "the rings cross, and mending them would change the area by over 1 %");
            return new Mended(new Outline.Flawed(flaw), false);
        }
        return new Mended(new Outline.Shape(fixed), true);
    }
}
