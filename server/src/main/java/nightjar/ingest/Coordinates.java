package nightjar.ingest;

/**
 * A position as a file states it.
 *
 * @param first longitude or easting
 * @param second latitude or northing
 */
record Coordinates(double first, double second) {}
