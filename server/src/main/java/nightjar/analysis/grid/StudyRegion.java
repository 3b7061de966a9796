package nightjar.analysis.grid;

import nightjar.geo.BoundingBox;

/** Which cells a grid consists of: those whose centre it contains. */
public interface StudyRegion {

    /** A box of ground metres that holds the whole region. */
    BoundingBox extent();

    /** Whether a point in ground metres belongs to it. */
    boolean contains(double x, double y);
}
