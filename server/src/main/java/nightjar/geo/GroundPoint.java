package nightjar.geo;

/** A position in metres on the ground CRS: x to the east, y to the north. */
public record GroundPoint(double x, double y) {}
