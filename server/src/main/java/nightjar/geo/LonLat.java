package nightjar.geo;

/** A position in WGS 84 degrees, longitude first. */
public record LonLat(double lon, double lat) {}
