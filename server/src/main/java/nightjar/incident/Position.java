package nightjar.incident;

/** Where an incident was recorded, in ground metres and in degrees; projected once, at import. */
public record Position(double x, double y, double lon, double lat) {}
